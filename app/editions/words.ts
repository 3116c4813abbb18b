import { formatInstant } from '~/ui/paris-time'
import type { Calendar, PhaseKind } from './calendar'
import { findPhase, stateOf } from './calendar'
import type { Standing } from './standing'

/** What each phase is called on every screen. */
export const PHASE_LABELS: Record<PhaseKind, string> = {
  consultation: 'Consultation',
  vote: 'Vote',
  application: 'Candidatures',
  launch: 'Lancement',
}

/** The phases in their order. */
export const PHASE_ORDER = Object.keys(PHASE_LABELS) as PhaseKind[]

/** That a phase is open, in two words. */
export const OPEN_WORDS: Record<PhaseKind, string> = {
  consultation: 'Consultation ouverte',
  vote: 'Vote ouvert',
  application: 'Candidatures ouvertes',
  launch: 'Lancement en cours',
}

/** How the opening of a phase is told: “Le vote ouvre le…”. */
export const OPENING_WORDS: Record<PhaseKind, string> = {
  consultation: 'La consultation ouvre',
  vote: 'Le vote ouvre',
  application: 'Les candidatures ouvrent',
  launch: 'Le lancement commence',
}

/** What each phase is for, in one sentence. */
export const PHASE_ACTS: Record<PhaseKind, string> = {
  consultation: 'Élus, agents et partenaires déposent leurs besoins et les solutions qui existent déjà.',
  vote: 'Les territoires soutiennent les propositions nées des contributions.',
  application: 'Des territoires se portent candidats pour construire un service retenu\u00a0: ce sont les territoires référents.',
  launch: 'Les projets lauréats sont désignés, lancés, puis suivis en public.',
}

/** “Ouverture du vote”. */
export const boundaryWords = (kind: PhaseKind, boundary: 'opens' | 'closes') =>
  `${boundary === 'opens' ? 'Ouverture' : 'Clôture'} ${PHASE_OF[kind]}`

const PHASE_OF: Record<PhaseKind, string> = {
  consultation: 'de la consultation', vote: 'du vote', application: 'des candidatures', launch: 'du lancement',
}

/** Where an edition stands, in one sentence without its end: the countdown follows when it is open. */
export function standingWords(standing: Standing): string {
  switch (standing.state) {
    case 'open':
      return OPEN_WORDS[standing.phase.kind]
    case 'waiting':
      return `${OPENING_WORDS[standing.next.kind]} le ${formatInstant(standing.next.opensAt)}`
    case 'over':
      return `Terminée depuis le ${formatInstant(standing.since)}`
    case 'unplanned':
      return 'Le calendrier n’est pas encore publié'
  }
}

/** The four phases with their state at `at`, in order; one without a date is to come. */
export const phaseSteps = (calendar: Calendar, at: Date) =>
  PHASE_ORDER.map((kind) => {
    const phase = findPhase(calendar, kind)
    return { kind, label: PHASE_LABELS[kind], phase, state: phase ? stateOf(phase, at) : ('future' as const) }
  })
