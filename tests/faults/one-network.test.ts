import { dirname } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { findRunning } from '~db/embedded/find-running.server'
import { NETWORK_CROWD } from '~/proofs/signal-limits'
import { signInAs } from '../support/demo-session'
import { openBrowser, readLastLetter } from '../support/http-browser'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site } from '../support/site'

let site: Site
let sql: Sql
beforeAll(async () => {
  site = await startDemoSite()
  sql = postgres(await findRunning(site.dataDir), { max: 1, onnotice: () => {} })
  return async () => {
    await sql.end()
    await site.stop()
    await removeFolder(dirname(site.dataDir))
  }
}, 240_000)

/** Opens an account by e-mail, through a proxy of this machine that says where the person is. */
async function opensAnAccount(name: string, from: string) {
  const email = `${name}@reseau.example`
  const browser = openBrowser(site.url, { 'x-forwarded-for': from })
  await browser.post('/connexion/adresse', { email })
  await browser.post('/connexion/code', { code: (await readLastLetter(site.url, email)).code })
  const answer = await browser.post('/connexion/profil', { displayName: `Agent ${name}`, profile: 'partner', function: 'Agent', organisation: 'Une association' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/compte'])
  const [kept] = await sql<{ network: string | null; row: string }[]>`select network, to_jsonb(person)::text as row from person where email = ${email}`
  return { network: kept?.network, row: kept?.row ?? '' }
}

test('Deux adresses d’un bloc laissent la même marque, deux blocs chacun la leur, IPv6 aussi, l’adresse jamais', async () => {
  const addresses = ['198.51.100.7', '198.51.100.250', '198.51.101.7', '::ffff:198.51.100.9', '2001:db8:51:1::7', '2001:db8:51:ffff::9', '2001:db8:52:1::7']
  const opened = await Promise.all(addresses.map((from, n) => opensAnAccount(`marque-${n}`, from)))
  const [first, second, elsewhere, mapped, six, alsoSix, otherSix] = opened.map(({ network }) => network)
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect([second, mapped]).toEqual([first, first])
  expect(alsoSix).toBe(six)
  expect(new Set([first, elsewhere, six, otherSix]).size).toBe(4)
  for (const [n, { row }] of opened.entries()) expect(row).not.toContain(addresses[n]?.slice(0, 9))
  expect((await opensAnAccount('sans-mandataire', '127.0.0.1')).network).toBeNull()
})

test('La modération voit un réseau d’où dix comptes s’ouvrent, ce que cela veut dire, et qui', async () => {
  const cookie = await signInAs(site.url, /Bruno/)
  const page = async () => (await (await fetch(`${site.url}/moderation/rattachements`, { headers: { cookie } })).text()).replaceAll('<!-- -->', '')
  const sectionOf = (text: string) => /ouverts d’un même réseau<\/h3>(.*?)<h3>/s.exec(text)?.[1] ?? ''
  for (let n = 1; n < NETWORK_CROWD; n++) await opensAnAccount(`foule-${n}`, `203.0.113.${n}`)
  expect(sectionOf(await page())).toMatch(/Rien en ce moment/)
  await opensAnAccount('foule-0', '203.0.113.200')
  const seen = await page()
  expect(sectionOf(seen)).toMatch(/bâtiment partagé.*intercommunalité.*téléphonie mobile.*10\u00a0comptes.*Agent foule-0, sans rattachement/s)
  const [kept] = await sql<{ network: string }[]>`select network from person where email = 'foule-0@reseau.example'`
  expect(seen).not.toContain(kept?.network)
  expect(seen).not.toContain('203.0.113')
})
