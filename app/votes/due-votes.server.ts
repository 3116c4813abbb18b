import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Perform, Work } from '~/work.server'
import { freezeBallot } from './freeze-ballot.server'
import { publishCheckpoint } from './publish-checkpoint.server'
import { sealVote } from './seal-vote.server'

/** Freezes the ballot of every edition whose vote has opened. A job asks it now and then; no door waits for it. */
export const freezeDueBallots = (perform: Perform, db: Reader, keys: LedgerKeys): Promise<void> =>
  eachOf(perform, db, sql`ballot_frozen_at is null and opens_at <= clock_timestamp()`, (work, slug) => freezeBallot(work, slug, keys))

/** Seals every edition whose vote has closed. A job asks it now and then; a late one keeps no door open. */
export const sealDueVotes = (perform: Perform, db: Reader, keys: LedgerKeys): Promise<void> =>
  eachOf(perform, db, sql`sealed_at is null and closes_at <= clock_timestamp()`, (work, slug) => sealVote(work, slug, keys))

/** Publishes the checkpoint of every edition where one may be due: the verb says. A late one is late, nothing else. */
export const publishDueCheckpoints = (perform: Perform, db: Reader, keys: LedgerKeys): Promise<void> =>
  eachOf(perform, db, sql`ballot_frozen_at is not null and (sealed_at is not null or closes_at > clock_timestamp())
    and not exists (select from checkpoint where edition_id = edition.id and published_at >= coalesce(sealed_at, clock_timestamp() - interval '15 minutes'))`,
  (work, slug) => publishCheckpoint(work, slug, keys))

/** Does it to each edition that is due; one that fails keeps no other waiting. @throws the first failure, once all were tried */
async function eachOf(perform: Perform, db: Reader, due: ReturnType<typeof sql>, verb: (work: Work, slug: string) => Promise<unknown>) {
  const editions = await db.execute<{ slug: string }>(sql`
    select slug from edition join phase on phase.edition_id = edition.id and phase.kind = 'vote' where ${due} order by slug`)
  const failures: unknown[] = []
  for (const { slug } of editions) await perform((work) => verb(work, slug)).catch((reason: unknown) => failures.push(reason))
  if (failures.length > 0) throw failures[0]
}
