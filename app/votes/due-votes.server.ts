import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Perform } from '~/work.server'
import { freezeBallot } from './freeze-ballot.server'
import { sealVote } from './seal-vote.server'

/** Freezes the ballot of every edition whose vote has opened. A job asks it now and then; no door waits for it. */
export async function freezeDueBallots(perform: Perform, db: Reader): Promise<void> {
  for (const slug of await slugsWhere(db, sql`ballot_frozen_at is null and opens_at <= clock_timestamp()`))
    await perform((work) => freezeBallot(work, slug))
}

/** Seals every edition whose vote has closed. A job asks it now and then; a late one keeps no door open. */
export async function sealDueVotes(perform: Perform, db: Reader): Promise<void> {
  for (const slug of await slugsWhere(db, sql`sealed_at is null and closes_at <= clock_timestamp()`))
    await perform((work) => sealVote(work, slug))
}

async function slugsWhere(db: Reader, due: ReturnType<typeof sql>): Promise<string[]> {
  const rows = await db.execute<{ slug: string }>(sql`
    select slug from edition join phase on phase.edition_id = edition.id and phase.kind = 'vote' where ${due} order by slug`)
  return rows.map(({ slug }) => slug)
}
