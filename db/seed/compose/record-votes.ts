import { type Draft, windowOf } from './draft.server'
import type { Cast } from './votes.server'

/**
 * Puts the votes of an edition in its draft, on a ballot frozen when the vote opened. The ledger that tells them is written
 * from these rows once they are in the database (`write-ledgers.server.ts`): their lines number them.
 * @param sealedAt null while the vote runs
 */
export function recordVotes(draft: Draft, casts: Cast[], sealedAt: Date | null) {
  const { editionId, rows } = draft
  Object.assign(rows.edition[0] ?? {}, { ballotFrozenAt: windowOf(draft, 'vote')[0], ballotHash: '', sealedAt })
  rows.vote.push(...casts.map(({ place, ...cast }) => ({ ...cast, editionId, territoryId: place.id, seq: 0 })))
}
