import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '~db/client.server'
import { findRunning } from '../../db/embedded/find-running.server'
import { placeCalendar } from '../support/editions'
import type { Site } from '../support/site'
import { closeVoteIn } from '../support/votes'
import { anElection, type Ballot, type Election, everyBallot } from './election'
import { type Figure, quantile } from './figure'
import { mustCount } from './must-count'
import { rush } from './rush'

const VOTERS = 5_000
const LAST_SECONDS = 10

/**
 * The last seconds of a vote: everyone comes at once, and votes until the door is closed. Each has a verdict; what was
 * acknowledged is under the seal, all of it; how long after the close the seal is seen. The limit: the close of a vote to
 * which nobody comes in its last seconds.
 */
export async function benchClose(site: Site): Promise<Figure[]> {
  const calm = await closeOn(site, 20, 3)
  const { toSeal, given, refused, latencies, voters } = await closeOn(site, VOTERS, LAST_SECONDS)
  if (voters < VOTERS || refused === 0) throw new Error(`only ${voters} voters spoke, ${refused} after the close`)
  return [{
    name: 'Ruée avant la clôture, de la clôture au sceau', value: toSeal / 1000, unit: 's',
    limit: { name: 'clôture au calme', value: calm.toSeal / 1000 }, goal: { value: { max: 3 } },
    note: `${given} votes acquittés par ${voters} votants, tous sous le sceau et recomptés\u00a0; ${refused} refusés\u00a0; p99 ${Math.round(quantile(latencies, 0.99))} ms`,
  }]
}

async function closeOn(site: Site, voters: number, seconds: number) {
  const election = await anElection(site, voters, false)
  const closesAt = await openFor(site, election, seconds)
  const spoke = new Set<string>()
  const sealedAt = untilSealed(site, election, closesAt)
  const { latencies, answers } = await rush(site, election, untilAfter(closesAt, election, spoke), 256, ({ status, body }) => {
    if (status !== 200 && status !== 409) throw new Error(`one of the last votes was answered ${status}: ${body}`)
  })
  const [given = 0, refused = 0] = [answers.get(200), answers.get(409)]
  const toSeal = (await sealedAt) - closesAt
  await mustCount(site, election, given)
  return { toSeal, given, refused, latencies, voters: spoke.size }
}

/** Opens the vote for its last seconds, in one go: the ledger begins with the dates that will close it. */
async function openFor(site: Site, election: Election, seconds: number): Promise<number> {
  const { db, close } = openDatabase(await findRunning(site.dataDir), { max: 1 })
  const closesAt = await db.transaction(async (tx) => {
    await placeCalendar(tx, election.id, 'vote', 'open')
    // What is checked at the end is checked with the rows as they were written: before they move again.
    await tx.execute('set constraints all immediate')
    return closeVoteIn(tx, election, seconds * 1000)
  })
  await close()
  return closesAt.getTime()
}

/** Everyone's ballots, until a second past the close and until everyone has spoken: then nobody comes any more. */
function* untilAfter(closesAt: number, election: Election, spoke: Set<string>): Generator<Ballot> {
  for (const ballot of everyBallot(election)) {
    if (Date.now() > closesAt + 1_000 && spoke.size === election.cookies.length) return
    spoke.add(ballot.cookie)
    yield ballot
  }
}

/** When whoever asks again and again sees the seal. */
async function untilSealed(site: Site, { slug }: Election, closesAt: number): Promise<number> {
  await pause(closesAt - Date.now())
  for (;;) {
    const { sealed } = await (await fetch(`${site.url}/api/v1/editions/${slug}/tally`)).json()
    if (sealed) return Date.now()
    await pause(20)
  }
}
