import type { Head } from '~/ledger/head'
import type { Message } from '~/live/hear'
import type { Tally } from '~/live/tally'

/** One request of a voter, as they saw it: acknowledged, refused, or nobody knows. Instants in milliseconds. */
export type Attempt = { instance: number; began: number; ended: number } & (
  | { outcome: 'ok'; receipt: SeenReceipt }
  | { outcome: 'fail'; status: number; refused: string }
  | { outcome: 'unknown'; why: string }
)

export type SeenReceipt = {
  edition: string; proposal: number; territory: string; support: boolean; at: string; seq: number
  line: string; proof: string[]; head: Head; signature: string
}

/** What a voter wanted of one proposal, asked until somebody answered. `voter` is their pseudonym in the ledger. */
export type Asked = { voter: string; proposal: number; support: boolean; attempts: Attempt[] }

export type Count = { proposal: number; territories: number; people: number }

/** All that was seen of one vote, from every side. */
export type History = {
  slug: string
  opensAt: number
  closesAt: number
  limit: number | null
  proposals: number[]
  asked: Asked[]
  /** The ledger's lines as they are stored, and each stored head. */
  lines: string[]
  heads: { size: number; root: string }[]
  table: { voter: string; proposal: number; territory: string; seq: number; active: boolean }[]
  /** Of each instance, once all is sealed. */
  tallies: { seq: number; sealed: boolean; counts?: Count[] }[]
  /** What a screen just opened shows, then. */
  snapshots: Tally[]
  /** What each screen that stayed was told, in order. */
  screens: Message[][]
}
