import type { PhaseRefusal } from '~/editions/calendar'
import type { Rules } from '~/editions/rules'
import type { ActsForAnother } from '~/identity/acts-for-another'
import type { SignedHead } from '~/ledger/head'

/** What a person wants of one proposal: to support it, or not. Stated, never toggled: sent twice it is the same wish. */
export type Wish = { slug: string } & Ballot

/**
 * A wish in an edition: of a person already known, or of whoever the session is of, found in the batch's own transaction.
 * `shownFor`: the territory its page said it would be given for, such as `commune-15187`; left out, whichever they act for.
 */
export type Ballot = { proposalId: number; support: boolean; shownFor?: string | undefined } & ({ personId: string } | { session: string })

type Acknowledged = {
  edition: string
  proposal: number
  /** Kind and official code: `commune-15187`. */
  territory: string
  support: boolean
  at: string
  /** Ed25519, in hexadecimal: of the head; of the promise while counts are hidden. */
  signature: string
}

/** The acknowledgement of a vote that anyone can check against the ledger. Given again, identical, for the same wish. */
export type ProvenReceipt = Acknowledged & SignedHead & {
  /** The number of its line, the line itself, and the way from its leaf hash to the root of `head`. */
  seq: number
  line: string
  proof: string[]
}

/** The acknowledgement while counts are hidden: a place in the ledger would tell how many votes there are. */
export type PromisedReceipt = Acknowledged & { leaf: string }

export type Receipt = ProvenReceipt | PromisedReceipt

export type VoteRefusal =
  | PhaseRefusal
  | { refused: 'not-signed-in' }
  | { refused: 'too-many-at-once' }
  | { refused: 'unconfirmed' }
  | { refused: 'profile-does-not-vote' }
  | { refused: 'no-territory' }
  | { refused: 'moderator-without-territory'; votes: Rules['votes'] }
  | { refused: 'territory-does-not-vote'; territory: string }
  | { refused: 'attachment-not-proven'; territory: string }
  | { refused: 'vote-limit-reached'; limit: number }
  | ActsForAnother
  | { refused: 'nothing-to-withdraw' }

/** Why a reason cannot be published. */
export type NamingRefusal = { refused: 'reason-names-them' }

/** Why a person's votes cannot be invalidated. */
export type InvalidationRefusal =
  | PhaseRefusal
  | { refused: 'not-a-moderator' }
  | { refused: 'reason-too-short' }
  | NamingRefusal
  | { refused: 'nothing-to-invalidate' }

/** Why an attachment cannot be ended. */
export type EndRefusal = { refused: 'not-a-moderator' } | { refused: 'reason-too-short' } | NamingRefusal | { refused: 'attachment-gone' }

/** What became of a wish: the ledger's line that holds it, or why not. */
export type Verdict = { seq: number } | VoteRefusal

export type VoteOutcome = { receipt: Receipt } | VoteRefusal
