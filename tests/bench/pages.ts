import type { Site } from '../support/site'
import { startBare } from './child'
import { type Figure, quantile } from './figure'
import { load } from './load'

const SECONDS = 6
const CONNECTIONS = 16

/** The page of proposals, against a bare HTTP server that sends the same bytes. */
export async function benchPages(site: Site): Promise<Figure[]> {
  const address = `${site.url}/consultations/demo-vote/propositions`
  const bare = await startBare('bare-page', [address], site)
  await load(address, CONNECTIONS, 2)
  const measured = await load(address, CONNECTIONS, SECONDS)
  const limit = await load(bare.url, CONNECTIONS, SECONDS)
  await bare.leave()
  const wrong = measured.answers.filter(({ status }) => status !== 200).length
  if (wrong > 0) throw new Error(`${wrong} answers of the page were no 200`)
  const p95 = ({ answers }: typeof measured) => quantile(answers.map(({ ms }) => ms), 0.95)
  return [
    { name: 'Page des propositions, débit', value: measured.rate, unit: 'req/s', limit: { name: 'serveur nu, mêmes octets', value: limit.rate }, note: `${CONNECTIONS} connexions` },
    { name: 'Page des propositions, p95', value: p95(measured), unit: 'ms', limit: { name: 'serveur nu, mêmes octets', value: p95(limit) } },
  ]
}
