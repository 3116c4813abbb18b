import { phaseSentence } from '~/editions/refusals'
import { anotherSentence } from '~/identity/acts-for-another'
import { formatInstant } from '~/ui/paris-time'
import type { ChoiceRefusal, ContributionRefusal } from './contribution'
import { KIND_WORDS } from './words'

/** The French sentence of each refusal: what happened, why, what to do. */
export function contributionSentence(refusal: ContributionRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
    case 'phase-closed':
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'profile-does-not-deposit':
      return refusal.kind === 'need'
        ? 'Les besoins sont déposés par les élus et les agents des collectivités. Votre profil permet de déposer une solution.'
        : `Votre profil ne permet pas de déposer de ${KIND_WORDS.solution.one} dans cette consultation\u00a0: ses règles le disent.`
    case 'no-territory':
      return 'Indiquez d’abord pour quelle collectivité vous parlez, dans «\u00a0Mon compte\u00a0».'
    case 'no-organisation':
      return 'Indiquez d’abord pour quelle organisation vous parlez, dans «\u00a0Mon compte\u00a0».'
    case 'acts-for-another':
      return anotherSentence(refusal)
    case 'not-author':
      return 'Seule la personne qui a déposé cette contribution peut la modifier ou la retirer.'
    case 'withdrawn':
      return 'Cette contribution a été retirée, ou refusée par la modération\u00a0: elle ne peut plus être modifiée.'
    case 'verdict-given':
      return 'L’équipe de la consultation a déjà traité cette contribution\u00a0: elle ne peut plus être modifiée ni retirée.'
    case 'changed-meanwhile':
      return `Cette contribution a été modifiée le ${formatInstant(refusal.savedAt)}, après l’ouverture de cette page. Relisez-la, puis publiez à nouveau si vous gardez ce qui est ici\u00a0: l’autre texte restera lisible sous le vôtre.`
    case 'draft-changed-meanwhile':
      return `Ce brouillon a été modifié le ${formatInstant(refusal.savedAt)}, dans un autre onglet ou sur un autre appareil, après l’ouverture de cette page. Relisez l’autre texte, puis enregistrez à nouveau si vous gardez celui-ci\u00a0: il le remplacera.`
    case 'already-yours':
      return 'Ce besoin est déjà celui de votre collectivité\u00a0: c’est elle qui l’a déposé.'
    case 'incomplete':
      return 'Il manque quelque chose avant de pouvoir publier\u00a0: voyez ce qui est à corriger.'
  }
}

/** Why this number is not one of the needs a solution answers. */
export function choiceSentence(number: number, refused: ChoiceRefusal): string {
  switch (refused) {
    case 'not-published':
      return `Aucun besoin publié ne porte le n°\u00a0${number}.`
    case 'of-another-edition':
      return `Le n°\u00a0${number} est d’une autre consultation\u00a0: seuls les besoins de celle-ci peuvent être choisis.`
    case 'withdrawn':
      return `Le besoin n°\u00a0${number} a été retiré\u00a0: il ne peut plus être choisi.`
    case 'not-a-need':
      return `Le n°\u00a0${number} est une solution\u00a0: seuls des besoins peuvent être choisis ici.`
  }
}

/** The status of the answer: 422 to correct, 403 for who may not, 409 for what the calendar or the state refuses. */
export function statusOf({ refused }: ContributionRefusal): 403 | 409 | 422 {
  if (refused === 'incomplete') return 422
  return ['profile-does-not-deposit', 'no-territory', 'no-organisation', 'not-author'].includes(refused) ? 403 : 409
}

/** Where to go to lift a refusal, or at least to read what others deposited. */
export const wayOut = ({ refused }: ContributionRefusal, list: string): { label: string; to: string } =>
  refused === 'no-territory' || refused === 'no-organisation'
    ? { label: 'Ouvrir «\u00a0Mon compte\u00a0»', to: '/compte' }
    : { label: 'Lire les contributions publiées', to: list }
