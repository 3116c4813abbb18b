import { type Calendar, findPhase, whyPhaseClosed } from '~/editions/calendar'
import { phaseSentence } from '~/editions/refusals'
import { withDe } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { ApplicationState } from './application'

type Facts = { calendar: Calendar; at: Date; automatic: boolean; territory: string }

/** What a file waits for and from whom, in one sentence: the first thing its page says. */
export function awaitedWords(state: ApplicationState, { calendar, at, automatic, territory }: Facts): string {
  switch (state) {
    case 'draft':
      return draftWords(calendar, at, territory)
    case 'submitted':
      return 'Attendu de l’équipe de la consultation\u00a0: mettre le dossier à l’étude. Rien n’est attendu du territoire.'
    case 'under-review':
      return 'Attendu de l’équipe de la consultation\u00a0: une décision. Elle paraîtra sur la page du dossier.'
    case 'accepted':
      return automatic
        ? `Rien n’est attendu\u00a0: dans cette consultation une candidature déposée est acceptée aussitôt. ${territory} est territoire référent.`
        : `Rien n’est attendu\u00a0: ${territory} est territoire référent de cette proposition.`
    case 'declined':
      return 'Rien n’est attendu\u00a0: la décision est prise.'
    case 'withdrawn':
      return 'Rien n’est attendu\u00a0: le territoire a retiré ce dossier.'
  }
}

function draftWords(calendar: Calendar, at: Date, territory: string): string {
  const closed = whyPhaseClosed(calendar, 'application', at)
  const phase = findPhase(calendar, 'application')
  if (!closed && phase) return `Attendu ${withDe(territory)}\u00a0: compléter le dossier et le déposer avant le ${formatInstant(phase.closesAt)}, heure de Paris.`
  const sentence = closed ? phaseSentence(closed) : ''
  return closed?.refused === 'phase-closed' ? `${sentence} Ce brouillon est conservé et reste visible\u00a0; il ne peut plus être déposé.` : sentence
}
