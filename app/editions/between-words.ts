import type { PhaseKind } from './calendar'

/** What is done before a phase opens, while nothing is open to the territories. */
export const BEFORE_WORDS: Record<PhaseKind, string> = {
  consultation: 'Rien n’est encore ouvert. Parlez-en à votre conseil et préparez vos besoins\u00a0: cinq minutes suffiront pour en déposer un.',
  vote: 'La consultation est close. Les contributions semblables sont regroupées en propositions\u00a0; celles qui relèvent d’un autre dispositif y sont réorientées. Chaque contribution reçoit une réponse.',
  application: 'Le vote est clos et le résultat est scellé. Un premier comité examine les propositions et retient celles qui iront plus loin.',
  launch: 'Les candidatures sont closes. Un second comité examine les dossiers avant la désignation des lauréats.',
}
