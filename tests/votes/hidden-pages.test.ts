import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRunning } from '~db/embedded/find-running.server'
import { openDatabase } from '~db/client.server'
import { bringAgents } from '~db/seed/demo/agents.server'
import { openSessions } from '~/identity/sessions.server'
import { apiAddresses, pageAddresses } from '../support/addresses'
import { signInAs } from '../support/demo-session'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site } from '../support/site'

const SLUG = 'demo-vote'
const VOTERS = 6
const VOTER = 'un agent qui a voté'

let site: Site
let database: ReturnType<typeof openDatabase>
/** Who looks: nobody, an agent who never votes, one who has voted, and a moderator, from whom the counts are kept too. */
const lookers = new Map([['un visiteur', '']])
let voters: string[] = []
const known = { proposal: 0, contribution: 0 }

beforeAll(async () => {
  site = await startDemoSite()
  database = openDatabase(await findRunning(site.dataDir), { max: 2 })
  await hide(true)
  const agents = (await bringAgents(database.db, SLUG, VOTERS + 2)) ?? []
  const [idle = '', first = '', ...others] = await openSessions(database.db, { secure: false }).startMany(agents.map(({ personId }) => personId))
  voters = others
  lookers.set('un agent qui n’a pas voté', idle).set(VOTER, first).set('une modératrice', await signInAs(site.url, /Anne Tessier/))
  const firstOf = async (list: string) => ((await (await fetch(`${site.url}/api/v1/editions/${SLUG}/${list}?limit=1`)).json()) as { items: { id: number }[] }).items[0]?.id ?? 0
  Object.assign(known, { proposal: await firstOf('proposals'), contribution: await firstOf('contributions') })
  await vote('PUT', first)
}, 180_000)
afterAll(async () => {
  await database?.close()
  await site.stop()
  await removeFolder(dirname(site.dataDir))
})

const hide = (hidden: boolean) => database.sql`update edition set rules = jsonb_set(rules, '{votes,hidden}', ${hidden}::text::jsonb) where slug = ${SLUG}`

/** What a reader may ask of an address besides. */
const ASKED: Record<string, string[]> = {
  [`/consultations/${SLUG}/propositions`]: ['?tri=voix', '?tri=hasard', '?q=commune'],
  [`/consultations/${SLUG}/propositions.data`]: ['?tri=voix'],
  [`/consultations/${SLUG}/registre`]: ['?avant=3', '?ligne=2'],
  [`/moderation/${SLUG}/votes`]: ['?q=commune'],
  [`/api/v1/editions/${SLUG}/proposals`]: ['?limit=1&cursor=1'],
  [`/api/v1/editions/${SLUG}/ledger`]: ['?from=1'],
  [`/api/v1/editions/${SLUG}/checkpoint`]: ['?size=3'],
  [`/api/v1/editions/${SLUG}/checkpoints`]: ['?line=1'],
}

/** Tells its reader, among all that is held of them, of the pages of persons they have just looked at: read last. */
const OWN_DATA = /^\/compte\/donnees/

/** Every address that can be read, with each of what may be asked of it. */
function addresses(): string[] {
  const pages = pageAddresses()
  const data = pages.map((page) => `${page === '/' ? '/_root' : page}.data`)
  const all = [...new Set([...pages, ...data, ...apiAddresses('get')].map(filled))]
  return [...all.filter((path) => !OWN_DATA.test(path)), ...all.filter((path) => OWN_DATA.test(path))].flatMap((path) => [path, ...(ASKED[path] ?? []).map((query) => path + query)])
}

/** The address of one thing: the proposal that gets votes, or a contribution. */
const filled = (path: string) => path.replaceAll('$slug', SLUG).replace(/\$\w*/g, String(path.includes('/contributions/') ? known.contribution : known.proposal))

/** All that each looker is answered, by address. */
async function everythingAnswered(who: string[]): Promise<Map<string, string>> {
  const answered = new Map<string, string>()
  for (const one of who) for (const path of addresses()) answered.set(`${one} : ${path}`, await answerTo(path, lookers.get(one) ?? ''))
  return answered
}

/** Status, headers, size and body of an answer, less its nonce and the instant at which it was made. */
async function answerTo(path: string, cookie: string): Promise<string> {
  const sent = Date.now()
  const answer = await fetch(site.url + path, { redirect: 'manual', headers: { cookie, 'accept-encoding': 'identity' } })
  const body = await answer.text()
  const isNow = (at: number) => at >= sent && at <= Date.now()
  const nonce = /nonce-([^']+)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'no nonce'
  const headers = [...answer.headers].filter(([name]) => name !== 'date')
  return [answer.status, JSON.stringify(headers), Buffer.byteLength(body), body].join('\n').replaceAll(nonce, 'NONCE')
    .replace(/\b\d{13}\b/g, (at) => (isNow(Number(at)) ? 'NOW' : at))
    .replace(/DTSTAMP:\d{8}T\d{6}Z/g, 'DTSTAMP:NOW')
    .replace(/(à l’instant où vous les demandez<!-- -->, le <!-- -->)[^<]*/, '$1NOW')
}

async function vote(method: 'PUT' | 'DELETE', cookie: string) {
  const answer = await fetch(`${site.url}/api/v1/editions/${SLUG}/proposals/${known.proposal}/vote`, { method, headers: { cookie, origin: site.url } })
  expect(answer.status).toBe(200)
}

async function voteAll(method: 'PUT' | 'DELETE') {
  for (const cookie of voters) await vote(method, cookie)
}

/** The addresses whose answers to `who` are others once everyone has done `act`. */
async function changedBy(who: string[], act: () => Promise<void>): Promise<string[]> {
  const before = await everythingAnswered(who)
  await act()
  const after = await everythingAnswered(who)
  return [...before].filter(([address, answer]) => after.get(address) !== answer).map(([address]) => address)
}

test('Des comptes cachés : aucune adresse ne répond autrement après six votes, à personne', { timeout: 180_000 }, async () => {
  expect(await changedBy([...lookers.keys()], () => voteAll('PUT'))).toEqual([])
})

test('Des comptes cachés : qui a voté ne lit pas dans ses données à quelle ligne, qui dirait combien ont voté', async () => {
  const lines = async () => /"Ligne du registre": ?(\w+)/.exec(await answerTo('/compte/donnees.json', lookers.get(VOTER) ?? ''))?.[1]
  expect(await lines()).toBe('null')
  await hide(false)
  expect(Number(await lines())).toBeGreaterThan(0)
  await hide(true)
})

test('Des comptes montrés : les mêmes adresses, que l’essai sait donc voir bouger', { timeout: 120_000 }, async () => {
  await hide(false)
  const moved = await changedBy(['un visiteur'], () => voteAll('DELETE'))
  const pages = ['', '/propositions', '/propositions?tri=voix', `/propositions/${known.proposal}`, '/resultats', '/direct', '/registre', '/carte'].map((page) => `/consultations/${SLUG}${page}`)
  const api = ['proposals', 'tally', 'ledger', 'ledger.jsonl'].map((path) => `/api/v1/editions/${SLUG}/${path}`)
  expect(moved).toEqual(expect.arrayContaining([...pages, '/statistiques', ...api].map((path) => `un visiteur : ${path}`)))
})
