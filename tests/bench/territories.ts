import type { Site } from '../support/site'
import { TYPED } from '../territories/typed'
import { startBare } from './child'
import { type Figure, quantile } from './figure'
import { load } from './load'

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
  const measured = await load(addresses, CONNECTIONS, SECONDS)
  const limit = await load(bare.url, CONNECTIONS, SECONDS)
  await bare.leave()
  const wrong = measured.answers.filter(({ status }) => status !== 200).length
  if (wrong > 0) throw new Error(`${wrong} answers of the search were no 200`)
  const p95 = ({ answers }: typeof measured) => quantile(answers.map(({ ms }) => ms), 0.95)
  return [
    { name: 'Recherche de territoires, débit', value: measured.rate, unit: 'req/s', limit: { name: 'serveur nu, mêmes octets', value: limit.rate }, note: `${CONNECTIONS} connexions, ${addresses.length} saisies` },
    { name: 'Recherche de territoires, p95', value: p95(measured), unit: 'ms', limit: { name: 'serveur nu, mêmes octets', value: p95(limit) }, goal: { value: { max: 15 } } },
  ]
}
