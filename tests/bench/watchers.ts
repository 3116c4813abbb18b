import { setTimeout as pause } from 'node:timers/promises'
import type { Site } from '../support/site'
import { type Door, startBare } from './child'
import { anElection, type Ballot, type Election, everyBallot } from './election'
import { type Figure, quantile } from './figure'
import { mustCount } from './must-count'
import { openConnection } from './raw-client'
import { castBy, steady } from './rush'
import { now, openScreens } from './screens'
import { benchWeight } from './weight'

const MANY = 10_000
const PROBES = 48
/** Votes are asked at every moment of the screens' rhythm alike: drawn at random, two dozen would move the median by 25 ms. */
const RHYTHM_MS = 250
const GOLDEN = (Math.sqrt(5) - 1) / 2
const BACKGROUND_PER_SECOND = 200

/**
 * From the answer of a vote to the slowest of many screens, votes going on meanwhile; and what a screen costs in memory.
 * The limit, measured likewise: socket.io alone, its room in shards. Fails when one screen misses one state.
 */
export async function benchWatchers(site: Site): Promise<Figure[]> {
  const election = await anElection(site, 300)
  const figures: Figure[] = []
  const ballots = everyBallot(election).values()
  let accepted = 0
  for (const screens of [1_000, MANY]) {
    const bareDoor = await startBare('live-host', ['bare'], site)
    const bare = await measure(bareDoor, election, everyBallot(election).values(), screens)
    await bareDoor.leave()
    const own = await measure(site, election, ballots, screens)
    accepted += own.accepted
    figures.push(...figuresOf(own, bare, screens))
  }
  await mustCount(site, election, accepted)
  return [...figures, await benchWeight(site, MANY)]
}

type Measured = { waits: number[]; answers: number[]; accepted: number }

/** Opens the screens, keeps votes coming, and follows some of them, one at a time, to the slowest screen. */
async function measure(door: Door, election: Election, ballots: IterableIterator<Ballot>, screens: number): Promise<Measured> {
  const crowd = await openScreens(door.url, election.slug, screens)
  let isOver = false
  const background = steady(door, election, ballots, BACKGROUND_PER_SECOND, () => isOver)
  const waits: number[] = []
  for (let probe = 0; probe < PROBES; probe++) {
    const { value: ballot } = ballots.next()
    const connection = await openConnection(door)
    const { status, body } = await castBy(connection, election, ballot)
    const answered = now()
    connection.close()
    if (status !== 200) throw new Error(`a vote was answered ${status}: ${body}`)
    waits.push((await crowd.reach(JSON.parse(body).receipt.seq)) - answered)
    await pause(RHYTHM_MS * ((probe * GOLDEN) % 1))
  }
  isOver = true
  const answers = await background
  await crowd.leave()
  return { waits, answers, accepted: answers.length + PROBES }
}

function figuresOf(own: Measured, bare: Measured, screens: number): Figure[] {
  const of = `${screens.toLocaleString('fr-FR')} écrans`
  const beside = (measure: (measured: Measured) => number) => ({ value: measure(own), unit: 'ms', limit: { name: 'socket.io nu, salon en tranches', value: measure(bare) } })
  const [median, worst] = screens === MANY ? [400, 1_000] : [150, undefined]
  return [
    { name: `Réponse d’un vote → le plus lent de ${of}, médiane`, ...beside(({ waits }) => quantile(waits, 0.5)), goal: { value: { max: median } }, note: `${PROBES} sondes, ${BACKGROUND_PER_SECOND} votes/s de fond` },
    { name: `Réponse d’un vote → le plus lent de ${of}, au pire`, ...beside(({ waits }) => Math.max(...waits)), ...(worst && { goal: { value: { max: worst } } }), note: 'tous servis' },
    { name: `Un vote pendant ce temps, p99, ${of}`, ...beside(({ answers }) => quantile(answers, 0.99)), goal: { value: { max: 100 } }, note: `médiane ${quantile(own.answers, 0.5).toFixed(1)} ms` },
  ]
}
