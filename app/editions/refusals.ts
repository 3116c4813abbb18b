import { formatInstant } from '~/ui/paris-time'
import type { PhaseKind, PhaseRefusal } from './calendar'

/** Why since when, or until when, and when it becomes possible: the sentence of every act refused by the calendar. */
export function phaseSentence(refusal: PhaseRefusal): string {
  const { subject, opens, closed } = WORDS[refusal.kind]
  switch (refusal.refused) {
    case 'phase-not-open':
      return `${subject} ${opens} le ${formatInstant(refusal.opensAt)}, heure de Paris.`
    case 'phase-closed':
      return `${subject} ${closed} depuis le ${formatInstant(refusal.closesAt)}, heure de Paris.`
    case 'phase-not-planned':
      return `${subject} ne sont pas encore au calendrier de cette consultation.`
  }
}

const WORDS: Record<PhaseKind, { subject: string; opens: string; closed: string }> = {
  consultation: { subject: 'Les dépôts de besoins et de solutions', opens: 'ouvrent', closed: 'sont clos' },
  vote: { subject: 'Les votes', opens: 'ouvrent', closed: 'sont clos' },
  application: { subject: 'Les candidatures', opens: 'ouvrent', closed: 'sont closes' },
  launch: { subject: 'Les désignations de lauréats', opens: 'ouvrent', closed: 'sont closes' },
}
