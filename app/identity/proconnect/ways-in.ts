/** An account of ProConnect linked to a person's. `ref` names it among theirs, and opens nothing. */
export type LinkedIdentity = {
  ref: string
  /** The identity provider, as ProConnect names it: a word, a number, or an address. */
  provider: string
  linkedAt: Date
  /** When it last opened a session of which a trace is still kept; null when none is. */
  usedAt: Date | null
}

/** How a person may come in again. */
export type WaysIn = {
  identities: LinkedIdentity[]
  /** Whether they came in these last days by a code sent to their address: what a provider told of it proves nothing. */
  addressProven: boolean
  /** Whether a provider told it and nobody has proven it yet: few letters go there. */
  addressTold: boolean
}

export type UnlinkRefusal = { refused: 'only-way-in' }

/**
 * Why a linked account cannot be unlinked; null when it can: whoever goes by one door must be known to have another.
 * @param open whether the site has ProConnect now
 */
export function whyCannotUnlink({ identities, addressProven }: Pick<WaysIn, 'identities' | 'addressProven'>, open: boolean): UnlinkRefusal | null {
  return addressProven || (open && identities.length > 1) ? null : { refused: 'only-way-in' }
}

/** The French sentence of the refusal: what, why, what to do. */
export const unlinkSentence = (_: UnlinkRefusal): string =>
  'Ce compte ProConnect est votre seule entrée connue\u00a0: le délier vous laisserait dehors. Entrez d’abord une fois avec un code reçu par courriel, ou reliez un autre compte ProConnect\u00a0; vous pourrez ensuite le délier.'

/** A provider as it is shown: the name of its site when it is an address. */
export const providerName = (provider: string): string => (URL.canParse(provider) && new URL(provider).host) || provider
