import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { leafHash } from '~/ledger/merkle'
import { findHead, ledgerFile } from '~/ledger/read-file.server'
import { keys } from '../support/ledger'
import type { Site } from '../support/site'
import { type Figure, overRounds } from './figure'
import { type LongLedger, openLongLedger, supportsAfter } from './long-ledger'
import { inFolder, recountPeople } from './must-count'

const EVENTS = 100_000
const ROUNDS = 3

/** Recounts a long ledger as a stranger does, file and verifier alone, beside the mere hashing of its lines. */
export async function benchRecount(site: Site): Promise<Figure[]> {
  const ledger = await openLongLedger(site, 'bench_recounted_ledger')
  await ledger.growTo(EVENTS)
  const rounds: number[] = []
  const hashing: number[] = []
  await inFolder(async (file) => {
    await download(ledger, file)
    await ledger.drop()
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push(await secondsOf(() => mustFindAll(file)))
      hashing.push(await secondsOf(() => hashLines(file)))
    }
  })
  return [{
    name: `Recompte de ${EVENTS.toLocaleString('fr-FR')} événements par verifier.mjs`, ...overRounds(rounds), unit: 's',
    limit: { name: 'SHA-256 de chaque ligne', value: overRounds(hashing).value }, goal: { value: { max: 10 } }, note: 'conforme, et tous les soutiens retrouvés',
  }]
}

async function download({ db, edition }: LongLedger, file: string): Promise<void> {
  const head = await findHead(db, edition)
  if (!head) throw new Error('the ledger is empty')
  await once(Readable.from(ledgerFile(db, keys, edition.id, head)).pipe(createWriteStream(file)), 'finish')
}

async function mustFindAll(file: string): Promise<void> {
  const [standing, found] = [supportsAfter(EVENTS), await recountPeople(file)]
  if (found !== standing) throw new Error(`${standing} supports stand, the verifier finds ${found}`)
}

async function hashLines(file: string): Promise<void> {
  for (const line of (await readFile(file, 'utf8')).split('\n')) leafHash(line)
}

async function secondsOf(act: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}
