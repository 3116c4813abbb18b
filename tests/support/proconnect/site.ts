import { dirname } from 'node:path'
import { findRunning } from '~db/embedded/find-running.server'
import { openDatabase } from '~db/client.server'
import { startDemoSite } from '../demo-site'
import { aFreePort, removeFolder } from '../site'
import { aBrowser, type TestBrowser } from './browser'
import type { ToldPerson } from './people'
import { sayWhoIAm } from './round-trip'
import { startStandIn } from './stand-in'

export type SiteWithProConnect = Awaited<ReturnType<typeof startSiteWithProConnect>>

/** The built site and the provider it asks, each on a port of its own, with the site's database to look into. */
export async function startSiteWithProConnect() {
  const [port, providerPort] = [await aFreePort(), await aFreePort()]
  const url = `http://127.0.0.1:${port}`
  const standIn = await startStandIn({ port: providerPort, siteUrl: url })
  const site = await startDemoSite({ PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: 'debug', ...standIn.variables })
  const { db, sql, close } = openDatabase(await findRunning(site.dataDir), { max: 2 })

  /** Presses the button of the sign-in page, says who one is there, and comes back to whatever page is shown. */
  async function signIn(person: ToldPerson, { browser = aBrowser(), acr = 'eidas1', query = '' }: { browser?: TestBrowser; acr?: string; query?: string } = {}) {
    if (!standIn.told.people.includes(person)) standIn.told.people.push(person)
    const page = await browser.go(await sayWhoIAm(`${url}/connexion/proconnect${query}`, person, { acr }, browser))
    return { browser, page }
  }

  /** Signs in for the first time and opens the account; what page comes next. */
  async function register(person: ToldPerson, { profile = 'agent', query = '', from = '' } = {}) {
    const { browser, page } = await signIn(person, { query, ...(from && { browser: aBrowser({ 'x-forwarded-for': from }) }) })
    if (!page.url.endsWith('/connexion/profil?par=proconnect')) throw new Error(`led to ${page.url}`)
    return { browser, page: await browser.go(page.url, { form: { displayName: 'Jeanne Besse', profile, function: 'Secrétaire de mairie', organisation: 'Une association' } }) }
  }

  /** The code of the last letter to an address. */
  async function codeSentTo(email: string): Promise<string> {
    const [letter] = await sql<{ body: string }[]>`select body from letter where recipient = ${email} order by id desc limit 1`
    return /^\d{3} \d{3}$/m.exec(letter?.body ?? '')?.[0] ?? ''
  }

  /** Opens an account by e-mail, as someone who has never heard of ProConnect. */
  async function registerByEmail(email: string, browser = aBrowser()) {
    await browser.go(`${url}/connexion/adresse`, { form: { email } })
    await browser.go(`${url}/connexion/code`, { form: { code: await codeSentTo(email) } })
    await browser.go(`${url}/connexion/profil`, { form: { displayName: 'Paul Courriel', profile: 'agent', function: 'Agent' } })
    return browser
  }

  const attachmentsOf = (email: string) => sql<{ name: string; level: string }[]>`
    select territory.name, level from attachment join person on person.id = person_id join territory on territory.id = territory_id where email = ${email} and revoked_at is null order by attachment.id`
  const identitiesOf = (email: string) => sql<{ provider: string; sub: string }[]>`
    select provider, sub from proconnect_identity join person on person.id = person_id where email = ${email} order by sub`
  /** The name on the page of the account, or where a visitor is led instead. */
  const nameIn = async (browser: TestBrowser) => /<p class="fr-text--lead">([^<,]+)/.exec((await browser.go(`${url}/compte`)).text)?.[1] ?? null

  async function stop() {
    await close()
    await site.stop()
    await standIn.stop()
    await removeFolder(dirname(site.dataDir))
  }
  return { url, standIn, site, db, sql, signIn, register, registerByEmail, codeSentTo, attachmentsOf, identitiesOf, nameIn, stop }
}
