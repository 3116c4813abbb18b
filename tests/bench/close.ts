import { findRunning } from '../../db/embedded/find-running.server'
import { openDatabase } from '~db/client.server'
import type { Site } from '../support/site'
import { closeVoteIn } from '../support/votes'
import { anElection, type Ballot } from './election'
import { type Figure, quantile } from './figure'
import { rush } from './rush'

const VOTERS = 5_000
const LAST_SECONDS = 10

/**
 * The last seconds of a vote: everyone comes at once, and votes until the door is closed. Each has a verdict; what was
 * acknowledged is under the seal, all of it; how long after the close the seal comes.
 */
export async function benchClose(site: Site): Promise<Figure[]> {
  const election = await anElection(site, VOTERS)
  const { db, close } = openDatabase(await findRunning(site.dataDir), { max: 2 })
  const closesAt = await closeVoteIn(db, election, LAST_SECONDS * 1000)
  let given = 0
  const everyone: Ballot[] = election.proposals.slice(0, 12).flatMap((proposal) => election.cookies.map((cookie) => ({ cookie, proposal })))
  const { latencies, answers } = await rush(site, election, everyone, 256, ({ status }) => {
    if (status === 200) given++
    else if (status !== 409) throw new Error(`the last votes were answered ${status}`)
  })
  const sealedAt = await untilSealed(site, election.slug)
  const { counts } = await (await fetch(`${site.url}/api/v1/editions/${election.slug}/tally`)).json()
  const sealed = counts.reduce((sum: number, { people }: { people: number }) => sum + people, 0)
  await close()
  if (sealed !== given) throw new Error(`${given} votes were acknowledged, ${sealed} are under the seal`)
  return [
    { name: 'Ruée avant la clôture, de la clôture au sceau', value: (sealedAt.getTime() - closesAt.getTime()) / 1000, unit: 's', note: `${given} votes acquittés, ${answers.get(409) ?? 0} refusés, p99 ${Math.round(quantile(latencies, 0.99))} ms, tous sous le sceau` },
  ]
}

async function untilSealed(site: Site, slug: string): Promise<Date> {
  for (;;) {
    const { sealed } = await (await fetch(`${site.url}/api/v1/editions/${slug}/tally`)).json()
    if (sealed) break
  }
  const { head } = await (await fetch(`${site.url}/api/v1/editions/${slug}/checkpoint`)).json()
  return new Date(head.at)
}
