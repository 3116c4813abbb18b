import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import type { Site } from '../support/site'

const CLIENTS = 32

/**
 * What the same database takes of the least a vote could be, one upsert of one row a transaction, as `pgbench` would:
 * rows a second, by round. Opened once, so that no round pays for the connections.
 */
export async function openUpserts(site: Site) {
  const sql = postgres(await findRunning(site.dataDir), { max: CLIENTS, onnotice: () => {} })
  await sql`create table bench_vote (proposal_id bigint, person_id uuid, cast_at timestamptz, primary key (proposal_id, person_id))`
  let next = 0
  const upsert = () => sql`insert into bench_vote values (${next % 67}, gen_random_uuid(), now()) on conflict (proposal_id, person_id) do update set cast_at = excluded.cast_at`

  async function round(rows: number): Promise<number> {
    const began = performance.now()
    const end = next + rows
    await Promise.all(Array.from({ length: CLIENTS }, async () => {
      while (next++ < end) await upsert()
    }))
    next = end
    return rows / ((performance.now() - began) / 1000)
  }

  await round(1_000)
  return {
    round,
    async close() {
      await sql`drop table bench_vote`
      await sql.end()
    },
  }
}
