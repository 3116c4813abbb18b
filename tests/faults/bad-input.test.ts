import { Agent, request } from 'node:http'
import { dirname } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiAddresses, pageAddresses } from '../support/addresses'
import { signInAs } from '../support/demo-session'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site } from '../support/site'

/** At least this many requests of every kind that people, robots and attackers send. */
const REQUESTS = 2_400

/** Of each who asks, so many that none asks faster than the site answers a person. */
const SESSIONS = 6

let site: Site
const cookies: string[][] = [['']]
beforeAll(async () => {
  site = await startDemoSite()
  for (const who of [/Hélène Vidal/, /Anne Tessier/]) cookies.push(await Promise.all(Array.from({ length: SESSIONS }, () => signInAs(site.url, who))))
}, 120_000)
afterAll(async () => {
  await site.stop()
  await removeFolder(dirname(site.dataDir))
})

const pages = pageAddresses()
const api = [...apiAddresses(), '/api/v1/openapi.json', '/api/v1/nulle-part']

const HTML = '<script>alert(1)</script><img src=x onerror=alert(1)>'
const text = fc.oneof(
  fc.constantFrom('', ' ', HTML, '0', '-1', 'null', 'true', '\u0000', '\ud800', '\u202e', 'a'.repeat(20_000), '2027-03-28T02:30', '9'.repeat(30), "'; drop table vote; --", '%', '__proto__', 'yes', 'need', 'regrouped', 'administrator'),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const FIELDS = ['title', 'text', 'summary', 'theme', 'themeId', 'kind', 'territory', 'territoryId', 'role', 'personId', 'authorId', 'beneficiaries', 'address', 'reason', 'contributionIds', 'proposalId', 'schemeId',
  'support', 'email', 'code', 'retour', 'to', 'boundary', 'motivation', 'means', 'calendar', 'amount', 'q', 'cursor', 'limit', 'from', 'tri', 'seen', 'suite', 'wanted', 'carrier', 'carrierKind', 'proposal', 'laureate', 'requestId', 'personne', 'answers', 'besoin-1', 'besoin-477', 'recherche', 'recherchee', '__proto__', 'constructor']
const fields = fc.array(fc.tuple(fc.constantFrom(...FIELDS), text), { maxLength: 8 })
const slug = fc.constantFrom('2021', 'demo-vote', 'demo-consultation', 'demo-candidatures', 'demo-lancement', 'demo-depouillement', 'nulle-part', '%00', '..%2f..', encodeURIComponent(HTML))
const identifier = fc.constantFrom('1', '2', '40', '477', '999999999', '99999999999999999999', '-1', '1e3', 'abc', '%00', '%ff', encodeURIComponent('1 or 1=1'))

const attempt = fc.record({
  path: fc.constantFrom(...pages, ...api), slug, identifier, query: fields, body: fields,
  method: fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE'),
  shape: fc.constantFrom('form', 'form', 'json', 'garbage', 'multipart'),
  origin: fc.constantFrom('own', 'own', 'own', 'none', 'foreign'),
  who: fc.nat(2),
  session: fc.nat(SESSIONS - 1),
})
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never

test(`Aucune de ${REQUESTS} demandes mal faites ne met le site en défaut`, { timeout: 300_000 }, async () => {
  const answers = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(attempt, async (tried) => {
      const status = await send(tried)
      answers.set(status, (answers.get(status) ?? 0) + 1)
      expect(status).toBeLessThan(500)
      if (tried.method !== 'GET' && tried.origin !== 'own') expect([400, 403]).toContain(status)
    }),
    { numRuns: REQUESTS },
  )
  expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  expect([...answers.keys()]).toEqual(expect.arrayContaining([200, 403, 404]))
  expect(answers.get(429), 'what is refused for its pace is not tried').toBeUndefined()
})

/** A connection each: one that the server closes after a bad request is not the next one's failure. */
const agent = new Agent({ keepAlive: false })

/** By hand, because `fetch` would mend the address and refuse the bad headers. */
function send(tried: Attempt): Promise<number> {
  const path = tried.path.replaceAll('$slug', tried.slug).replaceAll('$id', tried.identifier).replace(/\$\w*/g, tried.identifier)
  // Node itself refuses longer headers, with a 431, before the site sees anything.
  const query = new URLSearchParams(tried.query.map(([name, value]) => [name, value.slice(0, 800).toWellFormed()]))
  const { type, body } = bodyOf(tried)
  const headers: Record<string, string> = { 'content-type': type, cookie: cookies[tried.who]?.[tried.session] ?? '' }
  if (tried.origin === 'own') headers.origin = site.url
  if (tried.origin === 'foreign') headers.origin = 'https://evil.example'
  return new Promise((answer, reject) => {
    const sent = request(site.url, { path: `${path}?${query}`, method: tried.method, headers, agent }, (response) => {
      response.resume()
      response.once('end', () => answer(response.statusCode ?? 0))
    })
    sent.once('error', reject)
    sent.end(tried.method === 'GET' ? undefined : body)
  })
}

function bodyOf({ shape, body }: Attempt): { type: string; body: string | Buffer } {
  if (shape === 'json') return { type: 'application/json', body: JSON.stringify(Object.fromEntries(body)) }
  if (shape === 'garbage') return { type: 'application/json', body: '{"a": [' }
  if (shape === 'multipart') return { type: 'multipart/form-data; boundary=x', body: body.map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('') }
  return { type: 'application/x-www-form-urlencoded', body: String(new URLSearchParams(body.map(([name, value]) => [name, value.toWellFormed()]))) }
}
