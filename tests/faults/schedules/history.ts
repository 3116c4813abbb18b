import type { Head } from '~/ledger/head'
import type { Message } from '~/live/hear'
import type { Tally } from '~/live/tally'

/** One request of a voter, as they saw it: acknowledged, refused, or nobody knows. Instants in milliseconds. */
export type Attempt = { instance: number; began: number; ended: number } & (
  | { outcome: 'ok'; receipt: SeenReceipt }
  | { outcome: 'fail'; status: number; refused: string }
  | { outcome: 'unknown'; why: string }
)

type Said = { edition: string; proposal: number; territory: string; support: boolean; at: string; signature: string }

export type Proven = Said & { seq: number; line: string; proof: string[]; head: Head }

/** While counts are hidden: not where the line is, only its hash. */
export type Promised = Said & { leaf: string }
export type SeenReceipt = Proven | Promised

/** What a voter wanted of one proposal, asked until somebody answered. `voter` is their pseudonym in the ledger. */
export type Asked = { voter: string; proposal: number; support: boolean; attempts: Attempt[] }

/**
 * An act that ends the supports of one person while people vote, under a reason of its own: their proof taken back, or
 * their votes invalidated. `lines`: how many it says it ended; null when its answer was lost.
 */
export type Ending = { voter: string; kind: 'revoked' | 'invalidated'; reason: string; began: number; ended: number | null; lines: number | null }

/** What a screen was told, and when. */
export type Heard = Message & { heardAt: number }

/** What the API told of the counts during the vote, and when it had. */
export type Glance = { instance: number; ended: number; tally: { seq: number; counts?: Count[] } }

export type Count = { proposal: number; territories: number; people: number }

/** All that was seen of one vote, from every side. */
export type History = {
  slug: string
  opensAt: number
  closesAt: number
  limit: number | null
  hidden: boolean
  proposals: number[]
  asked: Asked[]
  endings: Ending[]
  /** The ledger's lines as they are stored, and each stored head. */
  lines: string[]
  heads: { size: number; root: string }[]
  table: { voter: string; proposal: number; territory: string; seq: number; active: boolean }[]
  /** Of each instance, once all is sealed. */
  tallies: { seq: number; sealed: boolean; counts?: Count[] }[]
  /** What a screen just opened shows, then. */
  snapshots: Tally[]
  /** What each screen that stayed was told, in order. */
  screens: Heard[][]
  glances: Glance[]
  /** Whether each instance still answers a voter, once all that was broken is back. */
  answering: boolean[]
  /** What was read of the ledger's file by those who went away before its end, and when they did. */
  downloads: { instance: number; ended: number; text: string }[]
}
