import { count, formatEuros } from '~/ui/french'
import type { PhaseKind } from './calendar'
import type { Moved, StoryEvent } from './story'
import { boundaryWords } from './words'

/** The dates of a move are shown beside its title, not in it. */
type Told = { title: string; text?: string }

/** An event of an edition’s story as people tell it: what happened, then what it means or why. */
export function tellEvent(event: StoryEvent): Told {
  switch (event.kind) {
    case 'opened':
      return { title: `${PHASE_EVENTS[event.phase].subject} ${PHASE_EVENTS[event.phase].opened}` }
    case 'closed':
      return { title: `${PHASE_EVENTS[event.phase].subject} ${PHASE_EVENTS[event.phase].closed}` }
    case 'moved':
      return { title: moveTitle(event.moves) }
    case 'frozen':
      return {
        title: `La liste soumise au vote est figée\u00a0: ${count(event.proposals, 'proposition', 'propositions')}`,
        text: 'Les textes, leur ordre et les règles ne changent plus\u00a0; leur empreinte est publiée au registre.',
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

function moveTitle([first, ...others]: Moved[]): string {
  if (first && others.length === 0) return `${boundaryWords(first.phase, first.boundary)} déplacée`
  return `${others.length + 1} dates déplacées`
}

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

const PHASE_EVENTS: Record<PhaseKind, { subject: string; opened: string; closed: string }> = {
  consultation: { subject: 'La consultation', opened: 'ouvre', closed: 'se clôt' },
  vote: { subject: 'Le vote', opened: 'ouvre', closed: 'se clôt' },
  application: { subject: 'Les candidatures', opened: 'ouvrent', closed: 'se closent' },
  launch: { subject: 'Le lancement', opened: 'commence', closed: 's’achève' },
}
