import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import { findProof } from '~/ledger/find-proof.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import { promise, prove } from './receipts.server'
import type { Receipt } from './vote'

/**
 * The receipt of what this person last did about a proposal, byte for byte the one the vote was answered with; a promise
 * while counts are hidden. Null when they never voted on it: someone else's vote and none at all are the same answer.
 */
export async function findReceipt(db: Reader, keys: LedgerKeys, edition: Edition, wanted: { personId: string; proposalId: number }): Promise<Receipt | null> {
  const [vote] = await db.execute<{ seq: number }>(sql`
    select seq from vote where edition_id = ${edition.id} and proposal_id = ${wanted.proposalId} and person_id = ${wanted.personId}`)
  const proof = vote ? await findProof(db, edition, vote.seq) : null
  if (!proof) return null
  return votesAreHidden(edition.rules, edition.calendar, edition.at) ? promise(keys, proof) : prove(keys, proof)
}
