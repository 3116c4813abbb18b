import type { Site } from '../support/site'
import { anElection, type Ballot, type Election, everyBallot } from './election'
import { type Figure, quantile } from './figure'
import { benchUpserts } from './inserts'
import { rush, steady } from './rush'
import { benchToScreen } from './to-screen'

const VOTERS = 400

/** Votes by real sessions over HTTP, limit checked, ledger line and receipt included, beside upserts on the same database. */
export async function benchVotes(site: Site): Promise<Figure[]> {
  const election = await anElection(site, VOTERS)
  const ballots = everyBallot(election)
  const some = (count: number) => ballots.splice(0, count)
  await rush(site, election, some(2_000), 64)
  const at64 = await rush(site, election, some(8_000), 64)
  const at256 = await rush(site, election, some(8_000), 256)
  const limit = { name: 'upserts simples, 32 clients', value: await benchUpserts(site) }
  const calm = await steady(site, election, some(5_000), 1_000)
  await checkCounts(site, election, 23_000)

  const toScreen = await benchToScreen(site, election.slug, election.cookies, election.proposals)
  const { rate, latencies } = await benchOneProposal(site)
  return [
    { name: 'Votes acquittés, 64 à la fois', value: at64.rate, unit: 'votes/s', limit, note: `p50 ${ms(at64.latencies, 0.5)}, p99 ${ms(at64.latencies, 0.99)}` },
    { name: 'Votes acquittés, 256 à la fois', value: at256.rate, unit: 'votes/s', limit, note: `p50 ${ms(at256.latencies, 0.5)}, p99 ${ms(at256.latencies, 0.99)}` },
    { name: 'Processeur par vote, site et base', value: at64.processorUs, unit: 'µs', note: `${Math.round(at256.processorUs)} µs à 256` },
    { name: 'Attente à 1 000 votes/s, p99', value: quantile(calm, 0.99), unit: 'ms', note: `p50 ${ms(calm, 0.5)}` },
    { name: 'Tous sur une proposition, 64 à la fois', value: rate, unit: 'votes/s', limit: { name: 'répartis sur 67', value: at64.rate }, note: `p99 ${ms(latencies, 0.99)}` },
    toScreen,
  ]
}

/** Everyone wants the same one: each vote of it changes the same count. */
async function benchOneProposal(site: Site) {
  const election = await anElection(site, 4_000)
  const [proposal = 0] = election.proposals
  const ballots: Ballot[] = election.cookies.map((cookie) => ({ cookie, proposal }))
  return rush(site, election, ballots, 64)
}

/** Accepted is counted, none lost and none doubled. */
async function checkCounts(site: Site, { slug }: Election, accepted: number) {
  const { counts } = await (await fetch(`${site.url}/api/v1/editions/${slug}/tally`)).json()
  const counted = counts.reduce((sum: number, { people }: { people: number }) => sum + people, 0)
  if (counted !== accepted) throw new Error(`${accepted} votes were accepted, ${counted} are counted`)
}

const ms = (sample: number[], share: number) => `${quantile(sample, share).toFixed(1)} ms`
