import type { ChildProcess } from 'node:child_process'
import type { Site } from '../support/site'
import { TYPED } from '../territories/typed'
import { startBare } from './child'
import { type Figure, quantile } from './figure'
import { load } from './load'
import { exactTimeOf } from './processor'

const SECONDS = 6
const CONNECTIONS = 20

/** The search of territories, slips and former names included, against a bare HTTP server that sends one such answer. */
export async function benchTerritories(site: Site): Promise<Figure[]> {
  const typed = Object.values(TYPED).flat().map(([q]) => q)
  // Twenty people do not all make their slips at the same instant: far-apart strings follow each other.
  const mixed = typed.map((_, index) => typed[(index * 89) % typed.length] ?? '')
  const addresses = mixed.map((q) => `${site.url}/api/v1/territories?limit=10&q=${encodeURIComponent(q)}`)
  const bare = await startBare('bare-page', addresses.slice(0, 1), site)
  await load(addresses, CONNECTIONS, 2)
  const measured = await measure(addresses, site.process)
  const limit = await measure(bare.url, bare.process)
  await bare.leave()
  const wrong = measured.answers.filter(({ status }) => status !== 200).length
  if (wrong > 0) throw new Error(`${wrong} answers of the search were no 200`)
  const name = 'serveur nu, mêmes octets'
  const p95 = ({ answers }: typeof measured) => quantile(answers.map(({ ms }) => ms), 0.95)
  return [
    { name: 'Recherche de territoires, débit', value: measured.rate, unit: 'req/s', limit: { name, value: limit.rate }, note: `${CONNECTIONS} connexions, ${addresses.length} saisies` },
    { name: 'Recherche de territoires, p95', value: p95(measured), unit: 'ms', limit: { name, value: p95(limit) }, goal: { value: { max: 15 } }, note: 'les mots cherchés peu avant sont retenus, comme à chaque lettre que l’on tape' },
    // Twenty that arrive together wait for each other: what one costs, which no other work on the machine changes, makes that p95.
    { name: 'Recherche de territoires, processeur', value: measured.processor, unit: 'ms par réponse', limit: { name, value: limit.processor }, goal: { value: { max: 0.5 } } },
  ]
}

/** One load, with the milliseconds of processor each answer took the server’s main thread. */
async function measure(urls: string | readonly string[], { pid = 0 }: ChildProcess) {
  const before = exactTimeOf(pid)
  const loaded = await load(urls, CONNECTIONS, SECONDS)
  return { ...loaded, processor: (exactTimeOf(pid) - before) / 1000 / loaded.answers.length }
}
