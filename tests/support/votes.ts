import { sql } from 'drizzle-orm'
import { openDatabase, type Reader, SITE_ROLE } from '~db/client.server'
import type { PhaseKind } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { lockEdition } from '~/editions/hold-edition.server'
import { openBallotBox } from '~/votes/ballot-box.server'
import { openPerform } from '~/work.server'
import { verify } from '../../public/verifier.mjs'
import { openTestDatabase } from './database'
import { atEndOfFile } from './end-of-file'
import { keys } from './ledger'

/**
 * A database whose commits are real, and two instances of the site on it: each its own pool and its own ballot box, as
 * two servers behind one address. `owner` writes what the site may not. Closed after the file's last test.
 */
export async function openTwoInstances(announce: (topics: string[]) => void = () => {}) {
  const url = await openTestDatabase()
  const owner = openDatabase(url, { max: 4 })
  const pools = [openDatabase(url, { role: SITE_ROLE, max: 6 }), openDatabase(url, { role: SITE_ROLE, max: 6 })] as const
  atEndOfFile(async () => {
    for (const pool of [...pools, owner]) await pool.close()
  })
  const [first, second] = pools.map(({ db }) => {
    const perform = openPerform(db, announce, 'http://site.example')
    return { db, perform, box: openBallotBox({ db, perform, keys }) }
  })
  if (!first || !second) throw new Error('two instances were asked for')
  return { owner: owner.db, first, second }
}

/** Writes proven agents of as many distinct communes; gives their ids. */
export async function manyAgents(db: Reader, number: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with place as (select id, row_number() over (order by code) as rank from territory where kind = 'commune' order by code limit ${number}),
      written as (insert into person (id, display_name, profile, email)
        select gen_random_uuid(), 'Agent ' || rank, 'agent', gen_random_uuid() || '@exemple.invalid' from place returning id),
      numbered as (select id, row_number() over (order by id) as rank from written)
    insert into attachment (person_id, territory_id, level, proven_at)
    select numbered.id, place.id, 'proven', now() from numbered join place using (rank) returning person_id as id`)
  return rows.map(({ id }) => id)
}

/** Comes back once so many connections of this database wait for a lock that another holds. */
export async function untilSomeoneWaits(db: Reader, number = 1): Promise<void> {
  const waiting = await db.execute(sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  if (waiting.length < number) await untilSomeoneWaits(db, number)
}

/** Comes back once a phase of an edition is closed, by the database's clock. */
export async function untilClosed(db: Reader, edition: Pick<Edition, 'id'>, kind: PhaseKind): Promise<void> {
  const closed = await db.execute(sql`
    select from phase where edition_id = ${edition.id} and kind = ${kind} and closes_at <= clock_timestamp()`)
  if (closed.length === 0) await untilClosed(db, edition, kind)
}

type Line = { seq: number; at: string; kind: string; prev: string; body: Record<string, unknown> }

/** Every line of an edition's ledger, in order. */
export async function linesOf(db: Reader, editionId: number): Promise<Line[]> {
  const rows = await db.execute<{ line: string }>(sql`select line from ledger_line where edition_id = ${editionId} order by seq`)
  return rows.map(({ line }) => JSON.parse(line))
}

/** The votes and withdrawals among them. */
export const actsOf = async (db: Reader, editionId: number) =>
  (await linesOf(db, editionId)).filter(({ kind }) => kind === 'vote' || kind === 'withdrawal')

/** Moves the end of the vote to `ms` from now (and the phases after it), by the database's clock. */
export async function closeVoteIn(db: Reader, { id: editionId, slug }: Pick<Edition, 'id' | 'slug'>, ms: number): Promise<Date> {
  await db.transaction(async (tx) => {
    await lockEdition(tx, slug, 'exclusive')
    await tx.execute(sql`set constraints all deferred`)
    await tx.execute(sql`update phase set opens_at = opens_at + interval '10 days', closes_at = closes_at + interval '10 days'
      where edition_id = ${editionId} and kind in ('application', 'launch')`)
    await tx.execute(sql`update phase set closes_at = date_trunc('milliseconds', clock_timestamp()) + ${`${ms} milliseconds`}::interval
      where edition_id = ${editionId} and kind = 'vote'`)
  })
  const [row] = await db.execute<{ at: string }>(sql`select closes_at as at from phase where edition_id = ${editionId} and kind = 'vote'`)
  return new Date(row?.at ?? '')
}

/** What the program that anyone uses finds in an edition's ledger. */
export async function recount(db: Reader, editionId: number) {
  const rows = await db.execute<{ line: string }>(sql`select line from ledger_line where edition_id = ${editionId} order by seq`)
  async function* inBytes() {
    for (const { line } of rows) yield Buffer.from(`${line}\n`)
  }
  return verify(inBytes(), { headed: false })
}
