import type { PhaseKind } from './calendar'

/** What each phase is called on every screen. */
export const PHASE_LABELS: Record<PhaseKind, string> = {
  consultation: 'Consultation',
  vote: 'Vote',
  application: 'Candidatures',
  launch: 'Lancement',
}
