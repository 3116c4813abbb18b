import { execFile } from 'node:child_process'
import { Agent } from 'node:http'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import type { Site } from '../support/site'
import { type Figure, quantile } from './figure'
import { benchLive } from './live'
import { ask } from './load'

const VOTERS = 500
const AT_A_TIME = 64
const INSERTERS = 32
const EDITION = 'demo-vote'
type Voter = { cookie: string }

/** Votes by real sessions over HTTP, against single inserts on the same database; then the way of one count. */
export async function benchVotes(site: Site): Promise<Figure[]> {
  const voters = await makeVoters(site)
  const { items } = await (await fetch(`${site.url}/api/v1/editions/${EDITION}/proposals?limit=100`)).json()
  const proposals: number[] = items.map(({ id }: { id: number }) => id)
  const ballots = proposals.flatMap((proposal) => voters.map((voter) => ({ proposal, cookie: voter.cookie })))

  const before = await peopleOf(site)
  const latencies: number[] = []
  const began = performance.now()
  await inParallel(ballots, AT_A_TIME, async ({ proposal, cookie }) => {
    const start = performance.now()
    const status = await send(site, 'PUT', `/api/v1/editions/${EDITION}/proposals/${proposal}/vote`, cookie)
    if (status !== 200) throw new Error(`a vote was answered ${status}`)
    latencies.push(performance.now() - start)
  })
  const rate = ballots.length / ((performance.now() - began) / 1000)
  await checkCounts(site, before, voters.length)
  const inserts = await benchInserts(site)
  const live = await benchLive(site, EDITION, voters, proposals)
  return [
    { name: 'Votes acquittés', value: rate, unit: 'votes/s', limit: { name: `insertions simples, ${INSERTERS} clients`, value: inserts }, note: `${ballots.length} votes, ${AT_A_TIME} à la fois, p95 ${Math.round(quantile(latencies, 0.95))} ms` },
    live,
  ]
}

async function makeVoters(site: Site): Promise<Voter[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['build/demo-people.js', '--edition', EDITION, '--agents', String(VOTERS), '--json'], {
    env: { ...process.env, DATA_DIR: site.dataDir },
    maxBuffer: 64e6,
  })
  return stdout.trim().split('\n').map((line) => JSON.parse(line))
}

type People = Map<number, number>

async function peopleOf(site: Site): Promise<People> {
  const { counts } = await (await fetch(`${site.url}/api/v1/editions/${EDITION}/tally`)).json()
  return new Map(counts.map(({ proposal, people }: { proposal: number; people: number }) => [proposal, people]))
}

/** Accepted is counted, none lost and none doubled: each proposal gained exactly one person a voter. */
async function checkCounts(site: Site, before: People, voters: number) {
  const wrong = [...(await peopleOf(site))].filter(([proposal, people]) => people !== (before.get(proposal) ?? 0) + voters)
  if (wrong.length > 0) throw new Error(`votes were lost or doubled on proposals ${wrong.map(([proposal]) => proposal).join(', ')}`)
}

/** What the same database takes of the least a vote could be: one row, one transaction. */
async function benchInserts(site: Site): Promise<number> {
  const sql = postgres(await findRunning(site.dataDir), { max: INSERTERS, onnotice: () => {} })
  await sql`create table if not exists bench_vote (proposal_id bigint, person_id uuid, cast_at timestamptz, primary key (proposal_id, person_id))`
  const rows = Array.from({ length: 8_000 }, (_, index) => index)
  await inParallel(rows.slice(0, 500), INSERTERS, (row) => sql`insert into bench_vote values (${-row}, gen_random_uuid(), now())`)
  const began = performance.now()
  await inParallel(rows, INSERTERS, (row) => sql`insert into bench_vote values (${row}, gen_random_uuid(), now()) on conflict (proposal_id, person_id) do update set cast_at = excluded.cast_at`)
  const rate = rows.length / ((performance.now() - began) / 1000)
  await sql`drop table bench_vote`
  await sql.end()
  return rate
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME })

const send = async (site: Site, method: string, path: string, cookie: string) =>
  (await ask(site.url + path, { method, agent, headers: { cookie, origin: site.url } })).status

async function inParallel<Item>(items: Item[], width: number, act: (item: Item) => PromiseLike<unknown>) {
  const waiting = items.values()
  await Promise.all(Array.from({ length: width }, async () => {
    for (const item of waiting) await act(item)
  }))
}
