import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { type Edition, findEdition } from '~/editions/edition.server'
import { holdVote } from '~/editions/hold-vote.server'
import type { Tail } from '~/ledger/append.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import { headOf } from '~/ledger/proof'
import { publishHead } from '~/ledger/publish-head.server'
import type { Work } from '~/work.server'
import { isCheckpointDue } from './policy'
import { tellCheckpoint } from './tell-checkpoint.server'

/**
 * Publishes the ledger's head when a checkpoint is due, and writes it to those who asked. Whoever keeps one sees a later
 * change of the lines under it; without any, the site could rewrite its ledger from the first line and sign it again.
 * Asked of two instances at once, one publishes. Gives whether it did. @throws 404
 */
export async function publishCheckpoint(work: Work, slug: string, keys: LedgerKeys): Promise<boolean> {
  const before = await findEdition(work.tx, slug)
  // Asked every other second: votes wait for the pen only when there is something to publish.
  if (!isCheckpointDue({ ...before, ...(await readStanding(work.tx, before.id)) })) return false
  const { edition, tail } = await holdVote(work, slug, 'share')
  return publishHeld(work, edition, tail, keys)
}

/** The same, for who holds the edition and its ledger's pen already, as the sealing does. @param tail where the ledger stands */
export async function publishHeld(work: Work, edition: Edition, tail: Tail, keys: LedgerKeys): Promise<boolean> {
  if (!tail.at || !isCheckpointDue({ ...edition, ...(await readStanding(work.tx, edition.id)) })) return false
  if (!(await publishHead(work.tx, edition.id, tail.tree.size, edition.at))) return false
  await tellCheckpoint(work, edition, headOf(edition.slug, tail.tree, tail.at), keys)
  return true
}

type Row = { size: number; latest: { size: number; publishedAt: string } | null }

/** How many lines the ledger has, and its last checkpoint. */
async function readStanding(db: Reader, editionId: number) {
  const [row] = await db.execute<Row>(sql`
    select (select coalesce(max(size), 0) from ledger_head where edition_id = ${editionId}) as size,
      (select jsonb_build_object('size', size, 'publishedAt', published_at) from checkpoint where edition_id = ${editionId} order by size desc limit 1) as latest`)
  const { size, latest } = row ?? { size: 0, latest: null }
  return { size, latest: latest && { size: latest.size, publishedAt: new Date(latest.publishedAt) } }
}
