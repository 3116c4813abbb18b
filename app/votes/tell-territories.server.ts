import { sql } from 'drizzle-orm'
import type { Reader, Tx } from '~db/client.server'
import { writeEachLetter } from '~/mail/write-each-letter.server'
import { PLACED_NAME } from '~/territories/place.server'
import { holdKey, type Perform, type Work } from '~/work.server'
import { voteToldLetter } from './letters'

/** Lines read at once: a rush is caught up in a few rounds, and none keeps the database long. */
const MOST_LINES = 2_000
const MOST_LETTERS = 500

/** The editions whose vote is open or closed since less than a day: their last votes too are told, and no archive is. */
const RECENT = sql`
  select edition.id, slug, edition.name, coalesce(telling_progress.seq, 0) as seq
  from edition join phase on phase.edition_id = edition.id and phase.kind = 'vote' left join telling_progress on telling_progress.edition_id = edition.id
  where opens_at <= clock_timestamp() and closes_at > clock_timestamp() - interval '1 day'`

/**
 * Tells each territory, once an edition and at its official address, that a vote was cast for it: a mairie sees a vote it
 * did not make. A job, that follows the ledger: no vote waits for it, and none it has not read yet is lost. A territory
 * whose address is loaded later is told then.
 */
export async function tellTerritories(perform: Perform, db: Reader): Promise<void> {
  if (await isNothingDue(db)) return
  await perform(async (work) => {
    // Two instances that read the same lines would each write the letters.
    await holdKey(work.tx, 'tell-territories')
    await noteTerritories(work.tx)
    await writeLetters(work)
  })
}

/** Asked every two seconds: 14 ms where half of 36 000 territories wait for an address, 0.05 ms where none has one. So it joins nothing more. */
const PENDING = sql`
  from told_territory join recent on recent.id = edition_id join territory_mailbox using (territory_id) where told_at is null`

async function isNothingDue(db: Reader): Promise<boolean> {
  const due = await db.execute(sql`
    with recent as (${RECENT}) select where exists (select from recent join ledger_line on edition_id = recent.id and ledger_line.seq > recent.seq)
      or exists (select ${PENDING})`)
  return due.length === 0
}

async function noteTerritories(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with recent as (${RECENT}),
      read as materialized (select recent.id as edition_id, unread.* from recent, lateral (
        select seq, line::jsonb as line from ledger_line where edition_id = recent.id and ledger_line.seq > recent.seq order by seq limit ${MOST_LINES}) as unread),
      named as (select distinct edition_id, line -> 'body' ->> 'territory' as ref from read where line ->> 'kind' = 'vote'),
      noted as (insert into told_territory (edition_id, territory_id)
        select edition_id, territory.id from named, lateral (
          select id from territory where kind = split_part(ref, '-', 1) and code = substr(ref, strpos(ref, '-') + 1) limit 1) as territory
        on conflict do nothing)
    insert into telling_progress (edition_id, seq) select edition_id, max(seq) from read group by edition_id
    on conflict (edition_id) do update set seq = excluded.seq`)
}

async function writeLetters(work: Work): Promise<void> {
  const told = await work.tx.execute<{ slug: string; edition: string; territory: string; email: string }>(sql`
    with recent as (${RECENT}),
      pending as (select edition_id, territory_id, slug, recent.name as edition, email ${PENDING} limit ${MOST_LETTERS}),
      due as (select pending.*, ${PLACED_NAME} as territory from pending join territory on territory.id = territory_id)
    update told_territory set told_at = ${(await work.at()).toISOString()}::timestamptz from due
    where told_territory.edition_id = due.edition_id and told_territory.territory_id = due.territory_id returning slug, due.edition, due.territory, email`)
  await writeEachLetter(work.tx, told.map((one) => voteToldLetter(one.email, { ...one, site: work.publicUrl })))
}
