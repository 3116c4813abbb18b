import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { connect } from 'node:net'
import { once } from 'node:events'
import postgres, { type Sql } from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { findRunning } from '~db/embedded/find-running.server'
import { LETTERS_LIMIT } from '~/mail/limits'
import { anotherThan } from '../support/identity'
import { type HttpBrowser, openBrowser, readLastLetter } from '../support/http-browser'
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

const TOGETHER = Array.from({ length: 12 })

/** The demonstration's mayor, whose address is known, by what the sign-in page offers of her. */
async function aKnownPerson() {
  const browser = openBrowser(site.url)
  const page = await (await browser.get('/connexion')).text()
  const [, personId = ''] = /name="personne" value="([0-9a-f-]{36})"/.exec(page) ?? []
  await browser.post('/connexion/demonstration', { personne: personId })
  const account = await (await browser.get('/compte')).text()
  const [, email = ''] = /([a-z0-9.-]+@demo\.exemple\.invalid)/.exec(account) ?? []
  return { browser, personId, email }
}

/** The same, and a proposal that they may vote for. */
async function aVoter() {
  const known = await aKnownPerson()
  const list = await (await known.browser.get('/consultations/demo-vote/propositions')).text()
  return { ...known, proposal: /"(\/consultations\/demo-vote\/propositions\/\d+)[/"#?]/.exec(list)?.[1] ?? '' }
}

/** A browser that asked for a code, and the letter. */
async function whoAsked(email: string, retour = '') {
  const browser = openBrowser(site.url)
  await browser.post(`/connexion/adresse${retour && `?retour=${encodeURIComponent(retour)}`}`, { email })
  return { browser, letter: await readLastLetter(site.url, email) }
}

/** Someone who has just opened an account, by the code of a letter. */
async function whoOpens(email: string) {
  const { browser, letter } = await whoAsked(email)
  await browser.post('/connexion/code', { code: letter.code })
  await browser.post('/connexion/profil', { displayName: 'Anne Porte', profile: 'agent', function: 'Agente' })
  return { browser }
}

/** Where each form of the site is sent, read from its routes: a new one is attacked from the day it is written. */
const FORMS = readdirSync('app/routes')
  .filter((file) => /export (async function|const) action\b/.test(readFileSync(`app/routes/${file}`, 'utf8')))
  .map((file) => `/${file.replace(/\.tsx?$/, '').replace(/\._index$/, '').replace(/_?\./g, '/').replace(/\(?\$\w+\)?/g, '1')}`)

const AWAY = ['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)', '/\t/evil.example', '/deconnexion']

let attacked: HttpBrowser | undefined

describe('La connexion, attaquée de l’extérieur', () => {
  test('ne reprend pas une session glissée d’avance dans le navigateur', async () => {
    const { email, browser: attacker } = await aKnownPerson()
    const { browser, letter } = await whoAsked(email)
    const planted = attacker.jar.get('session') ?? ''
    for (const token of [planted, 'a'.repeat(40)]) {
      browser.jar.set('session', token)
      expect((await browser.get('/connexion')).status).toBe(200)
    }
    browser.jar.set('session', planted)
    await browser.post('/connexion/code', { code: letter.code })
    expect(await browser.isSignedIn()).toBe(true)
    expect(browser.jar.get('session')).not.toBe(planted)
    expect(await attacker.isSignedIn()).toBe(false)
  })

  test('connaît tous les formulaires du site', () => {
    expect(FORMS.length).toBeGreaterThan(60)
    expect(FORMS).toEqual(expect.arrayContaining(['/deconnexion', '/connexion/lien/1', '/compte/quitter', '/compte/structure', '/compte/preuve', '/compte/collectivites/quitter', '/moderation/rattachements/1/proposer', '/moderation/structures/1/accepter', '/consultations/1/propositions/1/vote']))
  })

  test.each(FORMS)('refuse un formulaire d’un autre site vers %s', async (path) => {
    attacked ??= (await aKnownPerson()).browser
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: site.url, 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) {
      expect((await attacked.post(path, { code: '123456' }, headers)).status).toBe(403)
    }
    expect(await attacked.isSignedIn()).toBe(true)
  })

  test('laisse entrer un navigateur qui tait son origine', async () => {
    const { browser, letter } = await whoAsked('discrete@origine.example')
    const answer = await browser.post(letter.link, {}, { origin: 'null', 'sec-fetch-site': 'same-origin' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/connexion/profil'])
  })

  test('refuse le socket de la page d’un autre site, et ouvre celui de la sienne', async () => {
    const upgrade = async (origin: string) => {
      const { hostname, port } = new URL(site.url)
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      socket.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
      const [head] = (await once(socket, 'data')) as [Buffer]
      socket.destroy()
      return head.toString().split('\r\n')[0]
    }
    expect(await upgrade(site.url)).toMatch(/ 101 /)
    for (const origin of ['https://evil.example', 'null', `${site.url}.evil.example`]) expect(await upgrade(origin)).toMatch(/ 4\d\d /)
  })

  // Each account has one letter to open it, and one a door.
  test.each(AWAY)('ne mène jamais hors du site, par aucune porte (%s)', async (retour) => {
    const there = `?retour=${encodeURIComponent(retour)}`
    const email = `porte-${AWAY.indexOf(retour)}@ailleurs.example`
    const { browser: newcomer } = await whoOpens(email)
    const byCode = await whoAsked(email, retour)
    const typed = await byCode.browser.post(`/connexion/code${there}`, { code: byCode.letter.code })
    const byLink = await whoAsked(email, retour)
    const pressed = await byLink.browser.post(byLink.letter.link)
    expect([typed, pressed].map(({ status, headers }) => [status, headers.get('location')])).toEqual([[303, '/compte'], [303, '/compte']])
    const { browser: known, personId, proposal } = await aVoter()
    const clicked = await openBrowser(site.url).post(`/connexion/demonstration${there}`, { personne: personId })
    expect([clicked.status, clicked.headers.get('location')]).toEqual([303, '/'])
    const introduced = await newcomer.post(`/compte/profil${there}`, { displayName: 'Anne Porte', profile: 'agent', function: 'Agente' })
    expect([introduced.status, introduced.headers.get('location')]).toEqual([303, '/compte'])
    const voted = await known.post(`${proposal}/vote`, { support: 'yes', retour })
    expect([voted.status, voted.headers.get('location')]).toEqual([303, `${proposal}#vote`])
    // Nor by a link of a page: where to go is judged where it is read, before any page shows it.
    for (const path of ['/connexion', '/connexion/adresse', '/connexion/code', '/compte/profil']) {
      const page = await newcomer.get(path + there)
      expect(`${page.headers.get('location') ?? ''} ${await page.text()}`, path).not.toMatch(/(href|action)="[^"]*(evil|javascript:|deconnexion\?|retour=%2Fdeconnexion)|^[^ ]*evil/)
    }
  })

  test('mène où l’on allait, par chaque porte', async () => {
    const [email, there] = ['porte-juste@ailleurs.example', '/consultations?a=1&b=2']
    await whoOpens(email)
    const [byCode, byLink] = [await whoAsked(email, there), await whoAsked(email, there)]
    const retour = `?retour=${encodeURIComponent(there)}`
    const answers = [
      await byCode.browser.post(`/connexion/code${retour}`, { code: byCode.letter.code }),
      await byLink.browser.post(byLink.letter.link),
      await openBrowser(site.url).post(`/connexion/demonstration${retour}`, { personne: (await aKnownPerson()).personId }),
    ]
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual([there, there, there])
  })

  test.each(AWAY)('ne garde pas non plus d’où ne pas aller, pour la lettre (%s)', async (retour) => {
    const email = `garde-${AWAY.indexOf(retour)}@ailleurs.example`
    await whoAsked(email, retour)
    expect(await sql`select return_to from sign_in_code where email = ${email}`).toEqual([{ return_to: '' }])
  })

  test('dit la même chose d’une adresse connue et d’une inconnue, à l’octet près, du premier code demandé au quatrième, qui ne part pas', async () => {
    const { email } = await aKnownPerson()
    const unknown = email.replace(/^./, 'z').replace('demo.exemple', 'rien.exemple')
    const told = await Promise.all([email, unknown].map(async (address) => {
      const browser = openBrowser(site.url)
      const answers = []
      for (let asked = 1; asked <= LETTERS_LIMIT + 1; asked++) answers.push(await askIn(browser, address))
      return answers
    }))
    expect(told[0]).toEqual(told[1])
    expect(told[0]?.at(-1)).toEqual(told[0]?.[0])
    expect(told[0]?.[0]?.words).toContain(`si ${LETTERS_LIMIT} ne lui ont pas déjà été envoyés`)
  })

  test('compte exactement cinq codes faux, quand tous arrivent ensemble, par le code comme par le lien', async () => {
    const { browser, letter } = await whoAsked('essais@force.example')
    const wrong = anotherThan(letter.code.replace(/\s/, ' '))
    const answers = await Promise.all(TOGETHER.map(async (_, n) => {
      const answer = n % 2 ? await browser.post('/connexion/code', { code: wrong }) : await browser.post(letter.link.replace(/\d{6}/, wrong))
      return (await answer.text()).replace(/\u00a0|&nbsp;/g, ' ')
    }))
    expect(answers.filter((page) => /Ce code n’est pas celui du dernier courriel/.test(page))).toHaveLength(5)
    expect(answers.filter((page) => /Cinq codes faux ont été tapés/.test(page))).toHaveLength(TOGETHER.length - 5)
    for (const answer of [await browser.post('/connexion/code', { code: letter.code }), await browser.post(letter.link)]) expect(answer.status).toBe(409)
    expect(browser.jar.has('session')).toBe(false)
  })

  test.each([
    ['une lettre cyrillique', 'agent@interieur.g\u043euv.fr', /pas du clavier français/],
    ['un accent', 'agent@interieur.goùv.fr', /n’est pas gouv\.fr, malgré les apparences/],
    ['la même, comme les machines l’écrivent', 'agent@interieur.xn--guv-sdd.fr', /pas du clavier français|n’est pas complète/],
  ])('n’envoie rien à une adresse d’un sosie de gouv.fr, tapée\u00a0: %s', async (_, email, why) => {
    const [before] = await sql<{ letters: number }[]>`select count(*)::int as letters from letter`
    for (const door of ['/connexion/adresse', '/connexion/adresse?retour=/compte']) {
      const answer = await openBrowser(site.url).post(door, { email })
      expect([answer.status, why.test(await answer.text())]).toEqual([422, true])
    }
    expect(await sql`select count(*)::int as letters from letter`).toEqual([before])
  })

  test('n’envoie que trois lettres à une adresse, demandées toutes ensemble de douze navigateurs', async () => {
    const email = 'bombe@force.example'
    const answers = await Promise.all(TOGETHER.map(() => openBrowser(site.url).post('/connexion/adresse', { email })))
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).size).toBe(1)
    expect((await readLastLetter(site.url, email)).count).toBe(3)
  })
})

/** What a browser is answered that asks for a code, but for the address and what is drawn for each answer. */
async function askIn(browser: HttpBrowser, address: string) {
  const asked = await browser.post('/connexion/adresse', { email: address })
  const page = await browser.get('/connexion/code')
  const words = (await page.text()).replaceAll(encodeURIComponent(address), 'ADRESSE').replaceAll(address, 'ADRESSE').replaceAll(/nonce="[^"]*"/g, '').replaceAll(nonceOf(page), '')
  return { asked: [asked.status, headersOf(asked), await asked.text()], page: [page.status, headersOf(page)], words }
}

/** What the headers tell, but for what is drawn for each answer. */
const headersOf = ({ headers }: Response) =>
  [...headers].filter(([name]) => !['date', 'content-security-policy', 'set-cookie', 'etag'].includes(name)).map((pair) => pair.join(': '))
const nonceOf = ({ headers }: Response) => /nonce-([^']+)/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ' '
