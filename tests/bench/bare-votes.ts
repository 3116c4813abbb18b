import { createServer, type ServerResponse } from 'node:http'
import postgres from 'postgres'
import { serveBare } from './bare-host'

/**
 * Started by `tests/bench/votes.ts`: the least a vote over HTTP could be. What arrives while a transaction is in flight
 * goes into the next one, one upsert for all, and the answer comes after the commit. No session, no rule, no ledger, no
 * receipt.
 */
type Waiting = { proposal: number; voter: string; response: ServerResponse }

const BATCH = 400
const sql = postgres(process.argv[2] ?? '', { max: 1, onnotice: () => {} })
await sql`create table if not exists bench_ballot (proposal bigint, voter text, cast_at timestamptz, primary key (proposal, voter))`
await sql`truncate bench_ballot`
const waiting: Waiting[] = []
let seq = 0
let inFlight = false

async function empty(): Promise<void> {
  inFlight = true
  while (waiting.length > 0) {
    const batch = waiting.splice(0, BATCH)
    await sql`
      insert into bench_ballot select proposal, voter, now() from unnest(${batch.map(({ proposal }) => proposal)}::bigint[], ${batch.map(({ voter }) => voter)}::text[]) as row(proposal, voter)
      on conflict (proposal, voter) do update set cast_at = excluded.cast_at`
    for (const { response } of batch) {
      const body = `{"seq":${++seq}}`
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
    }
  }
  inFlight = false
}

serveBare(createServer(({ url = '', headers }, response) => {
  waiting.push({ proposal: Number(/proposals\/(\d+)/.exec(url)?.[1]), voter: headers.cookie ?? '', response })
  if (!inFlight) void empty()
}))
