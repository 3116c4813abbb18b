import { findRunning } from '../../db/embedded/find-running.server'
import type { Site } from '../support/site'
import { startBare } from './child'
import { anElection, everyBallot } from './election'
import { type Figure, overRounds, quantile } from './figure'
import { mustCount } from './must-count'
import { type Rush, rush, steady } from './rush'
import { benchToScreen } from './to-screen'
import { openUpserts } from './upserts'

const ROUNDS = 5
const OF_ROUND = 3_000
const OF_ONE_PROPOSAL = 1_500
/** Twenty seconds in all: the database makes a file of its log every ten or so, and votes wait for it. */
const CALM_ROUNDS = 4
const STEADY = 5_000
/** As a rush goes: until the site's code is compiled for good. */
const WARM_UP = 10_000

/**
 * Votes by real sessions over HTTP, limit checked, ledger line and receipt included, beside a bare server and upserts on
 * the same database. In rounds that alternate, so that what else the machine does falls on all of them.
 */
export async function benchVotes(site: Site): Promise<Figure[]> {
  const spread = await anElection(site, 900)
  const alone = await anElection(site, ROUNDS * OF_ONE_PROPOSAL)
  const ballots = everyBallot(spread)
  const some = (count: number) => ballots.splice(0, count)
  const onOne = alone.cookies.map((cookie) => ({ cookie, proposal: alone.proposals[0] ?? 0 }))
  const bare = await startBare('bare-votes', [await findRunning(site.dataDir)], site)
  const upserts = await openUpserts(site)

  const rounds: Record<'at64' | 'at256' | 'onOne' | 'bare64' | 'bare256', Rush[]> & { upserts: number[] } = { at64: [], at256: [], onOne: [], bare64: [], bare256: [], upserts: [] }
  for (const door of [site, bare]) await rush(door, spread, door === site ? some(WARM_UP) : ballots.slice(0, WARM_UP), 64)
  for (let round = 0; round < ROUNDS; round++) {
    rounds.at64.push(await rush(site, spread, some(OF_ROUND), 64))
    rounds.bare64.push(await rush(bare, spread, ballots.slice(0, OF_ROUND), 64))
    rounds.onOne.push(await rush(site, alone, onOne.splice(0, OF_ONE_PROPOSAL), 64))
    rounds.upserts.push(await upserts.round(2 * OF_ROUND))
    rounds.at256.push(await rush(site, spread, some(OF_ROUND), 256))
    rounds.bare256.push(await rush(bare, spread, ballots.slice(0, OF_ROUND), 256))
  }
  const calm: Record<'site' | 'bare', number[]> = { site: [], bare: [] }
  for (let round = 0; round < CALM_ROUNDS; round++) {
    calm.site.push(...(await steady(site, spread, some(STEADY), 1_000)))
    calm.bare.push(...(await steady(bare, spread, ballots.slice(0, STEADY), 1_000)))
  }
  await upserts.close()
  await bare.leave()
  await mustCount(site, spread, WARM_UP + ROUNDS * 2 * OF_ROUND + CALM_ROUNDS * STEADY)
  await mustCount(site, alone, ROUNDS * OF_ONE_PROPOSAL)

  const rate = (some: Rush[]) => overRounds(some.map((one) => one.rate))
  const processor = (some: Rush[]) => overRounds(some.map((one) => one.processorUs))
  const at1000 = (share: number) => ({ value: quantile(calm.site, share), unit: 'ms', limit: { name: 'serveur nu', value: quantile(calm.bare, share) } })
  return [
    { name: 'Votes acquittés, 64 à la fois', ...rate(rounds.at64), unit: 'votes/s', limit: { name: `upserts simples, 32 clients (${upserts.by})`, value: overRounds(rounds.upserts).value }, goal: { value: { min: 4_000 }, ratio: { min: 0.3 } }, note: waits(rounds.at64) },
    { name: 'Les mêmes, à côté d’un serveur nu', ...rate(rounds.at64), unit: 'votes/s', limit: { name: 'serveur nu, par lots, 64', value: rate(rounds.bare64).value } },
    { name: 'Votes acquittés, 256 à la fois', ...rate(rounds.at256), unit: 'votes/s', limit: { name: 'serveur nu, par lots, 256', value: rate(rounds.bare256).value }, note: waits(rounds.at256) },
    { name: 'Processeur par vote, site et base, 64 à la fois', ...processor(rounds.at64), unit: 'µs', limit: { name: 'serveur nu et base', value: processor(rounds.bare64).value }, goal: { value: { max: 300 } } },
    { name: 'Processeur par vote, site et base, 256 à la fois', ...processor(rounds.at256), unit: 'µs', limit: { name: 'serveur nu et base', value: processor(rounds.bare256).value } },
    { name: 'Attente à 1 000 votes/s, p50', ...at1000(0.5), goal: { value: { max: 4 } } },
    { name: 'Attente à 1 000 votes/s, p99', ...at1000(0.99), goal: { value: { max: 20 } } },
    { name: 'Tous sur une proposition, 64 à la fois', ...rate(rounds.onOne), unit: 'votes/s', limit: { name: 'répartis sur 67', value: rate(rounds.at64).value }, goal: { ratio: { min: 0.9 } }, note: waits(rounds.onOne) },
    await benchToScreen(site, spread),
  ]
}

function waits(rounds: Rush[]): string {
  const all = rounds.flatMap(({ latencies }) => latencies)
  return `p50 ${quantile(all, 0.5).toFixed(1)} ms, p99 ${quantile(all, 0.99).toFixed(1)} ms`
}
