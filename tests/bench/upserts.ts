import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import type { Site } from '../support/site'
import { PROPOSALS } from './election'

const CLIENTS = 32
const UPSERT = (proposal: string) => `insert into bench_vote values (${proposal}, gen_random_uuid(), now())
  on conflict (proposal_id, person_id) do update set cast_at = excluded.cast_at`
const run = promisify(execFile)

/**
 * What the same database takes of the least a vote could be, one upsert of one row a transaction: rows a second, by round.
 * Asked by pgbench where the machine has it, else by as many connections of our own client. @returns `by`: which of both
 */
export async function openUpserts(site: Site) {
  const url = await findRunning(site.dataDir)
  const sql = postgres(url, { max: CLIENTS, onnotice: () => {} })
  await sql`create table bench_vote (proposal_id bigint, person_id uuid, cast_at timestamptz, primary key (proposal_id, person_id))`
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-bench-'))
  const script = join(folder, 'upsert.sql')
  await writeFile(script, `\\set proposal random(1, ${PROPOSALS})\n${UPSERT(':proposal').replace('\n', '')};\n`)
  const hasPgbench = await run('pgbench', ['--version']).then(() => true, () => false)
  let sent = 0

  async function byPgbench(rows: number): Promise<number> {
    const each = Math.ceil(rows / CLIENTS)
    const { stdout } = await run('pgbench', ['--no-vacuum', '--protocol=prepared', `--client=${CLIENTS}`, '--jobs=2', `--transactions=${each}`, `--file=${script}`, url])
    sent += each * CLIENTS
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  }

  async function byClient(rows: number): Promise<number> {
    const began = performance.now()
    let left = rows
    await Promise.all(Array.from({ length: CLIENTS }, async () => {
      while (left-- > 0) await sql.unsafe(UPSERT('$1'), [++sent % PROPOSALS], { prepare: true })
    }))
    return rows / ((performance.now() - began) / 1000)
  }

  const round = hasPgbench ? byPgbench : byClient
  await round(1_000)
  return {
    by: hasPgbench ? 'pgbench' : 'postgres.js',
    round,
    async close() {
      const [written] = await sql`select count(*)::int as rows from bench_vote`
      if (written?.['rows'] !== sent) throw new Error(`${sent} upserts were sent, ${written?.['rows']} rows are there`)
      await sql`drop table bench_vote`
      await sql.end()
      await rm(folder, { recursive: true })
    },
  }
}
