import type { Site } from '../support/site'
import { type Figure, overRounds, quantile } from './figure'
import { type LongLedger, openLongLedger } from './long-ledger'
import { timeOf } from './processor'

const SHORT = 1_000
const LONG = 1_000_000
const BATCH = 64
const ROUNDS = 5
const OF_ROUND = 30

/**
 * What it costs to append a batch of votes to a ledger of a thousand lines and to one of a million, in turn: a vote must
 * not pay for those before it. Each in its own database, so that the short one has short tables too.
 */
export async function benchAppend(site: Site): Promise<Figure[]> {
  const short = await openLongLedger(site, 'bench_short_ledger')
  const long = await openLongLedger(site, 'bench_long_ledger')
  await short.growTo(SHORT)
  await long.growTo(LONG)
  for (const ledger of [short, long]) await settle(ledger)
  const rounds = { short: [] as Round[], long: [] as Round[] }
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = await inTurn(short, long)
    rounds.short.push(one)
    rounds.long.push(other)
  }
  const appended = ROUNDS * OF_ROUND * BATCH
  for (const [ledger, size] of [[short, SHORT], [long, LONG]] as const) {
    await mustHold(ledger, size + appended)
    await ledger.drop()
  }
  const of = (some: Round[], measure: keyof Round) => overRounds(some.map((round) => round[measure]))
  const figure = (name: string, measure: keyof Round): Figure => ({
    name, ...of(rounds.long, measure), unit: 'µs/ligne', limit: { name: `à ${SHORT.toLocaleString('fr-FR')} lignes`, value: of(rounds.short, measure).value }, goal: { ratio: { min: 0.8, max: 1.2 } },
  })
  return [
    figure(`Ajout au registre à ${LONG.toLocaleString('fr-FR')} lignes, validation comprise`, 'waited'),
    { ...figure(`Ajout au registre à ${LONG.toLocaleString('fr-FR')} lignes, processeur de la base`, 'processor'), note: `${ROUNDS} tours de ${OF_ROUND} lots de ${BATCH} lignes, en alternance ; aucune ligne ne manque` },
  ]
}

/** Microseconds a line: the median of the waits, and the processor time of the connection's server process. */
type Round = { waited: number; processor: number }

/** A batch to the one, a batch to the other, and so on. */
async function inTurn(...ledgers: [LongLedger, LongLedger]): Promise<[Round, Round]> {
  const measured = await Promise.all(ledgers.map(async (ledger) => ({ ledger, pid: await pidOf(ledger), spent: 0, waits: [] as number[] })))
  for (const one of measured) one.spent = timeOf(one.pid)
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
    processor: (timeOf(pid) - spent) / (OF_ROUND * BATCH),
  }))
  if (!one || !other) throw new Error('two ledgers were asked for')
  return [one, other]
}

const pidOf = async ({ sql }: LongLedger) => Number((await sql`select pg_backend_pid() as pid`)[0]?.['pid'])

/** What was left to do after so many lines is done before anything is timed. */
async function settle({ owner, append }: LongLedger): Promise<void> {
  await owner`vacuum analyze ledger_line, ledger_head`
  await owner`checkpoint`
  for (let batch = 0; batch < 20; batch++) await append(1)
}

async function mustHold({ sql, edition }: LongLedger, events: number): Promise<void> {
  const [row] = await sql`
    select count(*) as lines, max(seq) as last, (select max(size) from ledger_head where edition_id = ${edition.id}) as size from ledger_line where edition_id = ${edition.id}`
  const expected = 2 + events + 20
  if (row?.['lines'] !== expected || row?.['last'] !== expected || row?.['size'] !== expected) throw new Error(`${expected} lines were appended, the ledger holds ${JSON.stringify(row)}`)
}
