import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import type { Site } from '../support/site'
import { PROPOSALS } from './election'

const CLIENTS = 32

/**
 * What the same database takes of the least a vote could be, one upsert of one row a transaction, as `pgbench` would:
 * rows a second, by round. Opened once, so that no round pays for the connections.
 */
export async function openUpserts(site: Site) {
  const sql = postgres(await findRunning(site.dataDir), { max: CLIENTS, onnotice: () => {} })
  await sql`create table bench_vote (proposal_id bigint, person_id uuid, cast_at timestamptz, primary key (proposal_id, person_id))`
  let sent = 0

  async function round(rows: number): Promise<number> {
    const began = performance.now()
    let left = rows
    await Promise.all(Array.from({ length: CLIENTS }, async () => {
      while (left-- > 0) await sql`insert into bench_vote values (${++sent % PROPOSALS}, gen_random_uuid(), now()) on conflict (proposal_id, person_id) do update set cast_at = excluded.cast_at`
    }))
    return rows / ((performance.now() - began) / 1000)
  }

  await round(1_000)
  return {
    round,
    async close() {
      const [written] = await sql`select count(*)::int as rows from bench_vote`
      if (written?.['rows'] !== sent) throw new Error(`${sent} upserts were sent, ${written?.['rows']} rows are there`)
      await sql`drop table bench_vote`
      await sql.end()
    },
  }
}
