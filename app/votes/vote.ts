import type { PhaseRefusal } from '~/editions/calendar'

/** What a person wants of one proposal: to support it, or not. Stated, never toggled: sent twice it is the same wish. */
export type Wish = { slug: string; proposalId: number; personId: string; support: boolean }

/** The acknowledgement of a vote. Given again, identical, for the same wish. */
export type Receipt = {
  edition: string
  proposal: number
  /** Kind and official code: `commune-15187`. */
  territory: string
  support: boolean
  at: string
  /** The ledger's line that holds it; left out while counts are hidden, for it tells how many votes there are. */
  seq?: number
}

/** A receipt as the ballot box keeps it, whatever it may show. */
export type KeptReceipt = Receipt & { seq: number }

export type VoteRefusal =
  | PhaseRefusal
  | { refused: 'profile-does-not-vote' }
  | { refused: 'no-territory' }
  | { refused: 'territory-does-not-vote'; territory: string }
  | { refused: 'attachment-not-proven'; territory: string }
  | { refused: 'vote-limit-reached'; limit: number }
  | { refused: 'nothing-to-withdraw' }

export type VoteOutcome = { receipt: Receipt } | VoteRefusal

/** What the page of a vote answers to a browser with scripts. */
export type VoteAnswer = { receipt: Receipt } | { refused: string }
