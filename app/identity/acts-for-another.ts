import { placedName } from '~/territories/placed-name'
import { territoryRef } from '~/territories/reference'
import type { Attachment } from './viewer'

/** The territory its person acts for now is not the one the page of the act showed; null when it is none at all. */
export type ActsForAnother = { refused: 'acts-for-another'; territory: string | null }

/**
 * Why an act is not done in the name of a territory its page did not show: another was chosen in another tab. Null when
 * it is the one shown, or when nothing says what was.
 * @param shownFor its reference, `commune-15187`; empty when the page showed none
 */
export function whyForAnother(attachment: Pick<Attachment, 'kind' | 'code' | 'name' | 'departement'> | null, shownFor: string | undefined): ActsForAnother | null {
  if (shownFor === undefined || shownFor === shownAs(attachment)) return null
  return { refused: 'acts-for-another', territory: attachment && placedName(attachment) }
}

/** What the page of an act sends back of the territory it shows. */
export const shownAs = (attachment: Pick<Attachment, 'kind' | 'code'> | null): string => (attachment ? territoryRef(attachment) : '')

/** Its French sentence: what happened, what was done, what to do. */
export const anotherSentence = ({ territory }: ActsForAnother): string =>
  `${territory ? `Vous agissez maintenant pour ${territory}` : 'Vous n’agissez plus pour la collectivité affichée'}\u00a0: rien n’est enregistré. Lisez pour qui vous agissez, en rechargeant la page si elle en montre une autre, puis recommencez ou choisissez une autre de vos collectivités.`
