import { formatInstant } from '~/ui/paris-time'
import type { PhaseKind, PhaseRefusal } from './calendar'

/**
 * The sentence of every act refused by the calendar: why, since when or until when, when it becomes possible; once it
 * no longer does, what is open instead or opens next.
 */
export function phaseSentence(refusal: PhaseRefusal): string {
  const { subject, opens, closed } = WORDS[refusal.kind]
  switch (refusal.refused) {
    case 'phase-not-open':
      return `${subject} ${opens} le ${formatInstant(refusal.opensAt)}, heure de Paris.`
    case 'phase-closed':
      return `${subject} ${closed} depuis le ${formatInstant(refusal.closesAt)}, heure de Paris.${nextSentence(refusal.next)}`
    case 'phase-not-planned':
      return `${subject} ne sont pas encore au calendrier de cette consultation.`
  }
}

function nextSentence(next: Extract<PhaseRefusal, { refused: 'phase-closed' }>['next']): string {
  if (!next) return ''
  const { subject, open, opens } = WORDS[next.kind]
  return ` ${subject} ${next.state === 'open' ? `${open} jusqu’au` : `${opens} le`} ${formatInstant(next.at)}.`
}

const WORDS: Record<PhaseKind, { subject: string; open: string; opens: string; closed: string }> = {
  consultation: { subject: 'Les dépôts de besoins et de solutions', open: 'sont ouverts', opens: 'ouvrent', closed: 'sont clos' },
  vote: { subject: 'Les votes', open: 'sont ouverts', opens: 'ouvrent', closed: 'sont clos' },
  application: { subject: 'Les candidatures', open: 'sont ouvertes', opens: 'ouvrent', closed: 'sont closes' },
  launch: { subject: 'Les désignations de lauréats', open: 'sont ouvertes', opens: 'commencent', closed: 'sont closes' },
}
