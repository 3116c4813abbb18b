import { count, formatEuros } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { PhaseKind } from './calendar'
import type { PastMove } from './past-moves'
import type { StoryEvent } from './story'

type Told = { title: string; text?: string }

/** An event of an edition’s story as people tell it: what happened, then what it means or why. */
export function tellEvent(event: StoryEvent): Told {
  switch (event.kind) {
    case 'opened':
      return { title: `${PHASE_EVENTS[event.phase].subject} ${PHASE_EVENTS[event.phase].opened}` }
    case 'closed':
      return { title: `${PHASE_EVENTS[event.phase].subject} ${PHASE_EVENTS[event.phase].closed}` }
    case 'moved':
      return { title: moveTitle(event.phase, event.boundary), text: moveText(event) }
    case 'frozen':
      return {
        title: `La liste soumise au vote est figée\u00a0: ${count(event.proposals, 'proposition', 'propositions')}`,
        text: 'Textes, ordre, règles et dates ne changent plus\u00a0; leur empreinte est publiée au registre.',
      }
    case 'committee':
      return tellCommittee(event)
    case 'sealed':
      return { title: 'Le vote est dépouillé et scellé', text: 'Le résultat ne changera plus\u00a0; chacun peut le recompter depuis le registre.' }
    case 'laureates':
      return {
        title: `${count(event.laureates, 'projet lauréat', 'projets lauréats')}`,
        text: `La liste est publiée par deux personnes, pour un montant de ${formatEuros(event.amountCents)}.`,
      }
  }
}

/** “La date de clôture du vote est déplacée”. */
export function moveTitle(kind: PhaseKind, boundary: PastMove['boundary']): string {
  return `${boundary === 'opens' ? 'L’ouverture' : 'La clôture'} ${PHASE_EVENTS[kind].of} est déplacée`
}

/** From which date to which, and the reason as it was written. */
export const moveText = ({ from, to, reason }: Pick<PastMove, 'from' | 'to' | 'reason'>) =>
  `Du ${formatInstant(from)} au ${formatInstant(to)}. Motif\u00a0: ${reason}`

function tellCommittee({ number, kept, examined }: Extract<StoryEvent, { kind: 'committee' }>): Told {
  const title = number === 1 ? 'Le premier comité se réunit' : 'Le second comité se réunit'
  if (examined === 0) return { title }
  return {
    title: number === 1
      ? `Le premier comité retient ${count(kept, 'proposition', 'propositions')} sur ${examined}`
      : `Le second comité retient ${count(kept, 'dossier', 'dossiers')} sur ${examined}`,
    text: 'Chaque décision est motivée.',
  }
}

const PHASE_EVENTS: Record<PhaseKind, { subject: string; of: string; opened: string; closed: string }> = {
  consultation: { subject: 'La consultation', of: 'de la consultation', opened: 'ouvre', closed: 'se clôt' },
  vote: { subject: 'Le vote', of: 'du vote', opened: 'ouvre', closed: 'se clôt' },
  application: { subject: 'Les candidatures', of: 'des candidatures', opened: 'ouvrent', closed: 'se closent' },
  launch: { subject: 'Le lancement', of: 'du lancement', opened: 'commence', closed: 's’achève' },
}
