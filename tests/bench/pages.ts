import { createServer } from 'node:http'
import autocannon from 'autocannon'
import type { Site } from '../support/site'
import type { Figure } from './figure'

const SECONDS = 8
const CONNECTIONS = 16

/** The page of proposals, against a bare HTTP server that sends the same bytes. */
export async function benchPages(site: Site): Promise<Figure[]> {
  const address = `${site.url}/consultations/demo-vote/propositions`
  const page = Buffer.from(await (await fetch(address)).arrayBuffer())
  const bare = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((listening) => bare.listen(0, '127.0.0.1', listening))
  const bareAddress = bare.address()
  if (typeof bareAddress !== 'object' || !bareAddress) throw new Error('the bare server has no address')

  await load(address, 2)
  const measured = await load(address, SECONDS)
  const limit = await load(`http://127.0.0.1:${bareAddress.port}/`, SECONDS)
  bare.close()
  if (measured.non2xx > 0) throw new Error(`${measured.non2xx} answers of the page were no 200`)
  return [
    { name: 'Page des propositions, débit', value: measured.requests.average, unit: 'req/s', limit: { name: 'serveur nu, mêmes octets', value: limit.requests.average }, note: `${page.length} octets, ${CONNECTIONS} connexions` },
    { name: 'Page des propositions, p97,5', value: measured.latency.p97_5, unit: 'ms', limit: { name: 'serveur nu', value: Math.max(1, limit.latency.p97_5) } },
  ]
}

const load = (url: string, duration: number) => autocannon({ url, duration, connections: CONNECTIONS })
