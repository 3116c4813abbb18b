import { identitySentence } from '../refusals'
import type { CodeRefusal } from '../sign-in'

/** What decides whether a person may correct their address now. */
export type AddressFacts = {
  /** Whether their session opened less than a quarter of an hour ago. */
  justProven: boolean
  /** Whether one click signs anyone in as them: their address is nobody’s. */
  demo: boolean
}

export type AskAddressRefusal = { refused: 'demo-person' } | { refused: 'proof-too-old' } | { refused: 'same-address' }
/** Why the operator cannot give an account back to an address. */
export type GiveBackRefusal = { refused: 'never-had' } | { refused: 'address-taken' }
export type CorrectRefusal = CodeRefusal | { refused: 'address-taken' }

/** Why a person cannot correct their address now; null when they can. */
export function whyCannotCorrect({ justProven, demo }: AddressFacts): Exclude<AskAddressRefusal, { refused: 'same-address' }> | null {
  if (demo) return { refused: 'demo-person' }
  return justProven ? null : { refused: 'proof-too-old' }
}

/** The French sentence of each refusal: what happened, why, what to do. */
export function addressSentence(refusal: AskAddressRefusal | CorrectRefusal): string {
  switch (refusal.refused) {
    case 'demo-person':
      return 'Cette personne de la démonstration est à tout le monde\u00a0: son adresse ne se change pas. Pour essayer, ouvrez un compte avec une adresse électronique.'
    case 'proof-too-old':
      return 'Votre connexion date de plus d’un quart d’heure. Connectez-vous de nouveau\u00a0: personne ne doit pouvoir prendre votre compte en changeant son adresse à votre place.'
    case 'same-address':
      return 'C’est déjà l’adresse de votre compte. Tapez celle qui doit la remplacer.'
    case 'address-taken':
      return 'Un autre compte vient de prendre cette adresse\u00a0: la vôtre n’a pas changé. Une adresse n’a qu’un compte. Entrez dans celui-là avec un code, puis quittez-le si vous ne gardez qu’un compte.'
    default:
      return identitySentence(refusal)
  }
}

/** The same, to whoever typed the command. */
export const giveBackSentence = ({ refused }: GiveBackRefusal): string =>
  refused === 'never-had' ? 'Aucun compte n’a quitté cette adresse depuis un an\u00a0: il n’y a rien à rendre.' : 'Cette adresse a de nouveau un compte\u00a0: son lecteur doit d’abord le quitter.'
