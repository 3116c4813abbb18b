import { phaseSentence } from '~/editions/refusals'
import type { VoteRefusal } from './vote'

/** The French sentence of each refusal: what happened, why, what to do. */
export function voteSentence(refusal: VoteRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
    case 'phase-closed':
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'profile-does-not-vote':
      return 'Le vote est réservé aux élus et aux agents des collectivités. Les partenaires peuvent déposer des solutions.'
    case 'no-territory':
      return 'Indiquez d’abord pour quelle collectivité vous parlez, dans « Mon compte ».'
    case 'territory-does-not-vote':
      return `Les groupements contribuent et candidatent, mais ne votent pas : ${refusal.territory} n’a donc pas de voix dans cette consultation.`
    case 'attachment-not-proven':
      return `Votre rattachement à ${refusal.territory} est déclaré, pas encore prouvé : votre voix ne peut pas être comptée. Faites-le prouver dans « Mon compte ».`
    case 'vote-limit-reached':
      return `Vous soutenez déjà ${refusal.limit} propositions, le maximum de cette consultation. Retirez un soutien pour en donner un autre.`
    case 'nothing-to-withdraw':
      return 'Vous ne souteniez pas cette proposition : il n’y a rien à retirer.'
  }
}
