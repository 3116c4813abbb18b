import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { leafHash } from '~/ledger/merkle'
import { findHead, ledgerFile } from '~/ledger/read-file.server'
import { keys } from '../support/ledger'
import { removeFolder, type Site } from '../support/site'
import { type Figure, overRounds } from './figure'
import { type LongLedger, openLongLedger, supportsAfter } from './long-ledger'

const EVENTS = 100_000
const ROUNDS = 3

/** Recounts a long ledger as a stranger does, file and verifier alone, beside the mere hashing of its lines. */
export async function benchRecount(site: Site): Promise<Figure[]> {
  const ledger = await openLongLedger(site, 'bench_recounted_ledger')
  await ledger.growTo(EVENTS)
  const folder = await mkdtemp(join(tmpdir(), 'co-construire-bench-'))
  const file = join(folder, 'ledger.jsonl')
  await download(ledger, file)
  await ledger.drop()
  const rounds: number[] = []
  const hashing: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await secondsOf(() => recount(file)))
    hashing.push(await secondsOf(() => hashLines(file)))
  }
  await removeFolder(folder)
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

/** @throws when the verifier finds a wrong line, or other supports than were given */
async function recount(file: string): Promise<void> {
  const verifier = fileURLToPath(new URL('../../public/verifier.mjs', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [verifier, file])
  const people = [...stdout.matchAll(/personnes (\d+)/g)].reduce((sum, [, found]) => sum + Number(found), 0)
  if (people !== supportsAfter(EVENTS)) throw new Error(`${supportsAfter(EVENTS)} supports stand, the verifier finds ${people}`)
}

async function hashLines(file: string): Promise<void> {
  for (const line of (await readFile(file, 'utf8')).split('\n')) leafHash(line)
}

async function secondsOf(act: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await act()
  return (performance.now() - began) / 1000
}
