import { phaseSentence } from '~/editions/refusals'
import { whoVotes } from '~/editions/rule-sentences'
import { anotherSentence } from '~/identity/acts-for-another'
import { count, withDe } from '~/ui/french'
import { type Reach, reachWords } from '~/ui/reach'
import type { EndRefusal, InvalidationRefusal, VoteRefusal } from './vote'

/** The French sentence of each refusal: what happened, why, what to do. */
export function voteSentence(refusal: VoteRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
    case 'phase-closed':
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'not-signed-in':
      return 'Connectez-vous pour voter.'
    case 'too-many-at-once':
      return 'Le site n’a pas pu prendre votre vote à temps\u00a0: il n’est pas enregistré. Réessayez dans quelques secondes.'
    case 'unconfirmed':
      return 'La base de données n’a pas répondu\u00a0: votre vote est peut-être enregistré. Votez à nouveau dans quelques secondes\u00a0: le même vote ne compte qu’une fois.'
    case 'profile-does-not-vote':
      return 'Le vote est réservé aux élus et aux agents des collectivités. Les partenaires peuvent déposer des solutions.'
    case 'no-territory':
      return 'Indiquez d’abord pour quelle collectivité vous parlez, dans «\u00a0Mon compte\u00a0».'
    case 'moderator-without-territory':
      return `Modérer une consultation ne donne pas de voix. ${whoVotes(refusal.votes)}`
    case 'territory-does-not-vote':
      return `${refusal.territory} n’a pas de voix dans cette consultation\u00a0: les groupements, et les collectivités que ses règles ne nomment pas, contribuent et candidatent sans voter.`
    case 'attachment-not-proven':
      return `Votre rattachement est déclaré (${refusal.territory}), pas encore prouvé\u00a0: votre voix ne peut pas être comptée. Faites-le prouver dans «\u00a0Mon compte\u00a0».`
    case 'vote-limit-reached':
      return `Vous soutenez déjà ${count(refusal.limit, 'proposition', 'propositions')}, le maximum de cette consultation. Retirez un soutien pour en donner un autre.`
    case 'acts-for-another':
      return anotherSentence(refusal)
    case 'nothing-to-withdraw':
      return 'Vous ne souteniez pas cette proposition\u00a0: il n’y a rien à retirer.'
  }
}

/** Of a reason that names the person, wherever it was typed. */
export const NAMES_THEM = 'Le motif contient le nom ou l’adresse de la personne. Le registre le publie et ne s’efface pas\u00a0: dites pourquoi sans la nommer.'

/** The French sentence of each refusal to invalidate. */
export function invalidationSentence(refusal: InvalidationRefusal): string {
  switch (refusal.refused) {
    case 'phase-not-open':
    case 'phase-closed':
    case 'phase-not-planned':
      return phaseSentence(refusal)
    case 'not-a-moderator':
      return 'Invalider des votes est réservé aux personnes qui modèrent la consultation.'
    case 'reason-too-short':
      return 'Donnez le motif, en dix caractères au moins\u00a0: le registre le publie.'
    case 'reason-names-them':
      return NAMES_THEM
    case 'nothing-to-invalidate':
      return 'Cette personne ne soutient plus aucune proposition\u00a0: il n’y a rien à invalider.'
  }
}

/** The French sentence of each refusal to end an attachment. */
export function endSentence({ refused }: EndRefusal): string {
  switch (refused) {
    case 'not-a-moderator':
      return 'Retirer le rattachement d’une autre personne est réservé à la modération.'
    case 'reason-too-short':
      return 'Donnez le motif, en dix caractères au moins\u00a0: la personne le lira, et le registre le publie si elle a voté.'
    case 'reason-names-them':
      return NAMES_THEM
    case 'attachment-gone':
      return 'Ce rattachement a déjà pris fin. La liste est à jour.'
  }
}

/** What a moderator who has just invalidated votes reads. @param voter whose; null when they are gone @param reach whom it is written to */
export const invalidatedWords = (voter: { displayName: string; attachment: { name: string } | null } | null, reach: Reach): string =>
  `Les votes ${voter ? `${withDe(voter.displayName)}${voter.attachment ? `, pour ${voter.attachment.name},` : ''}` : 'd’une personne partie'} sont invalidés\u00a0: les comptes ont bougé, le registre et le journal portent le motif. ${reachWords(reach)}`

export const invalidationStatus = ({ refused }: InvalidationRefusal): 403 | 409 | 422 =>
  refused === 'not-a-moderator' ? 403 : refused.startsWith('reason-') ? 422 : 409

/** No session: 401. In too great a rush: 503. Out of phase, over the limit, acting for another territory, nothing to withdraw: 409, it may become possible. Not entitled: 403. */
export function voteStatus({ refused }: VoteRefusal): 401 | 403 | 409 | 503 {
  if (refused === 'not-signed-in') return 401
  if (refused === 'too-many-at-once' || refused === 'unconfirmed') return 503
  return /^(phase-|vote-limit|acts-for|nothing-)/.test(refused) ? 409 : 403
}
