import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import type { Site } from '../support/site'

const CLIENTS = 32
const ROWS = 20_000

/** What the same database takes of the least a vote could be, one upsert of one row a transaction, as `pgbench` would: rows a second. */
export async function benchUpserts(site: Site): Promise<number> {
  const sql = postgres(await findRunning(site.dataDir), { max: CLIENTS, onnotice: () => {} })
  await sql`create table bench_vote (proposal_id bigint, person_id uuid, cast_at timestamptz, primary key (proposal_id, person_id))`
  let next = 0
  const upsert = () => sql`insert into bench_vote values (${next % 67}, gen_random_uuid(), now()) on conflict (proposal_id, person_id) do update set cast_at = excluded.cast_at`
  const work = async (until: number) => {
    while (next++ < until) await upsert()
  }
  const all = async (until: number) => {
    next = 0
    await Promise.all(Array.from({ length: CLIENTS }, () => work(until)))
  }
  await all(500)
  const began = performance.now()
  await all(ROWS)
  const rate = ROWS / ((performance.now() - began) / 1000)
  await sql`drop table bench_vote`
  await sql.end()
  return rate
}
