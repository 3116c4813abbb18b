import { dirname } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRunning } from '~db/embedded/find-running.server'
import { openDatabase } from '~db/client.server'
import { bringAgents } from '~db/seed/demo/agents.server'
import { openSessions } from '~/identity/sessions.server'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site } from '../support/site'

const AGENTS = 204

let site: Site
let sql: Sql
let cookies: string[]
let vote: { page: string; api: string }
beforeAll(async () => {
  // Never asked: its pages that write letters need only be open.
  site = await startDemoSite({ PROCONNECT_ISSUER: 'http://127.0.0.1:9', PROCONNECT_CLIENT_ID: 'site', PROCONNECT_CLIENT_SECRET: 'secret' })
  const { db, close } = openDatabase(await findRunning(site.dataDir), { max: 2 })
  sql = postgres(await findRunning(site.dataDir), { max: 1, onnotice: () => {} })
  const people = (await bringAgents(db, 'demo-vote', AGENTS)) ?? []
  cookies = await openSessions(db, { secure: false }).startMany(people.map(({ personId }) => personId))
  const [proposal] = await sql`select proposal.id from proposal join edition on edition.id = edition_id where slug = 'demo-vote' order by number limit 1`
  vote = { page: `/consultations/demo-vote/propositions/${proposal?.id}/vote`, api: `/api/v1/editions/demo-vote/proposals/${proposal?.id}/vote` }
  await close()
}, 180_000)
afterAll(async () => {
  await sql.end()
  await site.stop()
  await removeFolder(dirname(site.dataDir))
})

type Sent = { from: string; cookie?: string; method?: string; form?: Record<string, string> }

/** Sends through a proxy of this machine, which says where it comes from. */
const send = (path: string, { from, cookie = '', method = 'POST', form }: Sent) =>
  fetch(site.url + path, {
    method, redirect: 'manual', headers: { origin: site.url, cookie, 'x-forwarded-for': from },
    ...(form && { body: new URLSearchParams(form) }),
  })

/** The status of each, sixteen at a time. */
async function statuses<One>(all: One[], ask: (one: One) => Promise<Response>): Promise<Record<number, number>> {
  const found: Record<number, number> = {}
  const left = all.values()
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (const one of left) {
      const { status } = await ask(one)
      found[status] = (found[status] ?? 0) + 1
    }
  }))
  return found
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

test('Deux cents agents derrière une même adresse se connectent et votent dans la minute', async () => {
  const from = '198.51.100.1'
  expect(await statuses(numbers(200), (n) => send('/connexion/adresse', { from, form: { email: `agent-${n}@mairie.invalid` } }))).toEqual({ 303: 200 })
  expect(await statuses(cookies.slice(0, 200), (cookie) => send(vote.api, { from, cookie, method: 'PUT' }))).toEqual({ 200: 200 })
  expect(await statuses(cookies.slice(0, 200), (cookie) => send(vote.page, { from, cookie, form: { support: 'no' } }))).toEqual({ 303: 200 })
})

test('Un agent qui envoie deux cents demandes est prié d’attendre, par toutes les portes, et il continue de lire', async () => {
  const [cookie = '', neighbour = ''] = cookies.slice(200)
  const from = '198.51.100.2'
  const byTheDoor = await statuses(numbers(100), () => send(vote.api, { from, cookie, method: 'PUT' }))
  const byForms = await statuses(numbers(100), () => send(vote.page, { from: '198.51.100.3', cookie, form: { support: 'yes' } }))
  expect([byTheDoor, byForms]).toEqual([{ 200: 100 }, { 303: 50, 429: 50 }])

  const told = await send(vote.api, { from, cookie, method: 'PUT' })
  const seconds = Number(told.headers.get('retry-after'))
  expect([told.status, told.headers.get('content-type'), seconds > 0 && seconds <= 60]).toEqual([429, 'application/problem+json; charset=utf-8', true])
  expect(await told.json()).toMatchObject({ type: '/problemes/too-fast', status: 429, retryAfter: seconds, detail: expect.stringContaining(`dans ${seconds}\u00a0seconde`) })
  expect((await fetch(`${site.url}/problemes/too-fast`)).status).toBe(200)

  const page = await send(vote.page, { from, cookie, form: { support: 'yes' } })
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)])
  expect(await page.text()).toMatch(/Trop de demandes.*Réessayez dans \d+\u00a0secondes?.*revenant en arrière/s)

  expect(await statuses(numbers(200), () => send('/api/v1/editions/demo-vote/tally', { from, cookie, method: 'GET' }))).toEqual({ 200: 200 })
  expect((await send('/consultations/demo-vote/propositions', { from, cookie, method: 'GET' })).status).toBe(200)
  expect((await send(vote.api, { from, cookie: neighbour, method: 'PUT' })).status).toBe(200)
})

test('Des sessions inventées ne rendent pas plus rapide, et n’empêchent pas ceux qui en ont une', async () => {
  const from = '198.51.100.4'
  const flood = await statuses(numbers(1_100), (n) => send(vote.api, { from, cookie: `session=inventee-${n}`, method: 'PUT' }))
  expect(flood[401]).toBeGreaterThanOrEqual(1_000)
  expect(flood[429]).toBeGreaterThan(50)
  const nowhere = await statuses(numbers(1_100), (n) => send('/api/v1/editions/inventee/proposals/1/vote', { from: '198.51.100.8', cookie: `session=ailleurs-${n}`, method: 'PUT' }))
  expect(nowhere[429]).toBeGreaterThan(50)
  const made = { cookie: 'session=encore-une', form: { email: 'quelqu-un@mairie.invalid' } }
  expect((await send('/connexion/adresse', { from, ...made })).status).toBe(429)
  expect((await send('/connexion/adresse', { from: '198.51.100.5', ...made })).status).toBe(303)
  expect((await send(vote.api, { from, cookie: cookies[202] ?? '', method: 'PUT' })).status).toBe(200)
})

test.each([
  ['abonnements', '/consultations/demo-vote/registre/courriels', 30, 600, '198.51.100.6'],
  ['codes', '/connexion/adresse', 300, 60, '198.51.100.9'],
  ['codes qui relient ProConnect', '/connexion/proconnect/adresse', 300, 60, '198.51.100.10'],
])('Une source ne fait pas écrire des lettres sans fin : %s', async (_, path, bound, most, source) => {
  const ask = (n: number | string, from: string) => send(path, { from, form: { email: `${n}@${source}.exemple.invalid` } })
  // What it says of itself before the proxy's word changes nothing.
  expect(await statuses(numbers(bound + 20), (n) => ask(n, `192.0.2.${n % 250}, ${source}`))).toEqual({ 303: bound, 429: 20 })
  const [letters] = await sql`select count(*)::int as count from letter where recipient like ${`%@${source}.exemple.invalid`}`
  expect(letters?.count).toBe(bound)

  const told = await ask('de-trop', source)
  const seconds = Number(told.headers.get('retry-after'))
  expect([told.status, seconds > 0 && seconds <= most]).toEqual([429, true])
  expect(await told.text()).toMatch(/Trop de demandes.*Réessayez dans \d+\u00a0(seconde|minute)s?.*revenant en arrière/s)
  expect((await ask('voisine', '198.51.100.7')).status).toBe(303)
})

test('Chaque vote est compté par son verdict, qu’il vienne de la porte, de l’API ou d’une page', async () => {
  const [from, cookie = ''] = ['198.51.100.8', cookies[203]]
  const accepted = async () => Number(/^votes_total\{verdict="accepted"\} (\d+)$/m.exec(await (await fetch(`${site.url}/metrics`)).text())?.[1] ?? 0)
  const before = await accepted()
  expect((await send(vote.api, { from, cookie, method: 'PUT' })).status).toBe(200)
  expect((await send(vote.api, { from, cookie, method: 'DELETE', form: {} })).status).toBe(200)
  expect((await send(vote.page, { from, cookie, form: { support: 'yes' } })).status).toBe(303)
  expect(await accepted()).toBe(before + 3)
})
