import type { Site } from '../support/site'
import { type Figure, overRounds, quantile } from './figure'
import { type LongLedger, openLongLedger } from './long-ledger'
import { exactTimeOf } from './processor'

const SHORT = 1_000
const LONG = 1_000_000
const BATCH = 20
const ROUNDS = 10
const OF_ROUND = 50

/**
 * What it costs to append a batch of votes to a ledger of a thousand lines and to one of a million, in turn: a vote must
 * not pay for those before it. Each in its own database, so that the short one has short tables too; and each is cut
 * back after a round, so that it stays short.
 */
export async function benchAppend(site: Site): Promise<Figure[]> {
  const short = await openLongLedger(site, 'bench_short_ledger')
  const long = await openLongLedger(site, 'bench_long_ledger')
  const sizes = [[short, SHORT], [long, LONG]] as const
  for (const [ledger, size] of sizes) await ledger.growTo(size)
  const rounds = { short: [] as Round[], long: [] as Round[] }
  // The first round is of caches and plans.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [ledger, size] of sizes) await ledger.cutTo(size)
    const [one, other] = await inTurn(short, long)
    for (const [ledger, size] of sizes) await ledger.mustHold(size + OF_ROUND * BATCH)
    if (round > 0) rounds.short.push(one)
    if (round > 0) rounds.long.push(other)
  }
  for (const [ledger] of sizes) await ledger.drop()
  const figure = (name: string, measure: keyof Round): Figure => {
    const [long, short] = [rounds.long, rounds.short].map((some) => overRounds(some.map((round) => round[measure])))
    if (!long || !short) throw new Error('two ledgers were asked for')
    return { name: `Ajout au registre à ${LONG.toLocaleString('fr-FR')} lignes, ${name}`, ...long, unit: 'µs/ligne', limit: { name: `à ${SHORT.toLocaleString('fr-FR')} lignes`, value: short.value }, goal: { ratio: { min: 0.8, max: 1.2 } } }
  }
  return [
    figure('attente', 'waited'),
    { ...figure('processeur de la base', 'processor'), note: `${ROUNDS} tours de ${OF_ROUND} lots de ${BATCH} lignes en alternance, jusqu’au disque\u00a0; aucune ligne ne manque` },
  ]
}

/** Microseconds a line: the median of the waits, and the processor time of the connection's server process. */
type Round = { waited: number; processor: number }

/** A batch to the one, a batch to the other, and so on. */
async function inTurn(...ledgers: [LongLedger, LongLedger]): Promise<[Round, Round]> {
  const measured = await Promise.all(ledgers.map(async (ledger) => ({ ledger, pid: await pidOf(ledger), spent: 0, waits: [] as number[] })))
  for (const one of measured) one.spent = exactTimeOf(one.pid)
  for (let batch = 0; batch < OF_ROUND; batch++) {
    // Who goes first changes: what one leaves to be done does not always fall on the same other.
    for (const { ledger, waits } of batch % 2 === 0 ? measured : measured.toReversed()) {
      const began = performance.now()
      await ledger.append(BATCH)
      waits.push(performance.now() - began)
    }
  }
  const [one, other] = measured.map(({ pid, spent, waits }): Round => ({
    waited: (quantile(waits, 0.5) * 1000) / BATCH,
    processor: (exactTimeOf(pid) - spent) / (OF_ROUND * BATCH),
  }))
  if (!one || !other) throw new Error('two ledgers were asked for')
  return [one, other]
}

const pidOf = async ({ sql }: LongLedger) => Number((await sql`select pg_backend_pid() as pid`)[0]?.['pid'])
