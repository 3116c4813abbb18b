import { dirname } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type HttpBrowser, openBrowser, readLastLetter } from '../support/http-browser'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, type Site } from '../support/site'

let site: Site
beforeAll(async () => {
  site = await startDemoSite()
  return async () => {
    await site.stop()
    await removeFolder(dirname(site.dataDir))
  }
}, 240_000)

type Letter = { email: string; code: string; link: string }
/**
 * What reads the letter before its recipient, or after: it does what it does to the link, from its own browser or, as a
 * prefetch does, from the recipient's; gives the link as the recipient then finds it, null once it is destroyed.
 */
type Scanner = (letter: Letter, own: HttpBrowser, recipients: HttpBrowser) => Promise<string | null>

const SCANNERS: Record<string, Scanner> = {
  'ouvre le lien, deux fois': async ({ link }, own) => {
    for (let n = 0; n < 2; n++) await own.get(link)
    return link
  },
  'demande seulement les en-têtes': async ({ link }, own) => {
    await own.head(link)
    return link
  },
  'suit tous les liens de la page': async ({ link }, own) => {
    const page = await (await own.get(link)).text()
    const found = [...page.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, to = '/']) => to)
    for (const to of new Set(found.filter((to) => to.startsWith('/co')))) await own.get(to)
    return link
  },
  'envoie tous les formulaires de la page': async ({ link }, own) => {
    const page = await (await own.get(link)).text()
    for (const [tag] of page.matchAll(/<form[^>]*method="post"[^>]*>/gi)) await own.post(/action="([^"]*)"/.exec(tag)?.[1] ?? link)
    return link
  },
  'envoie le formulaire du lien, qu’il y soit ou non': async ({ link, code }, own) => {
    for (let n = 0; n < 6; n++) await own.post(link, { code })
    return link
  },
  'tape le code de la lettre, puis d’autres': async ({ link, code }, own) => {
    for (const typed of [code, ...['1', '2', '3', '4', '5', '6'].map((digit) => digit.repeat(6))]) await own.post('/connexion/code', { code: typed })
    return link
  },
  'essaie d’autres codes par le lien': async ({ link }, own) => {
    for (let n = 0; n < 6; n++) await own.post(link.replace(/\d{6}/, String(n).repeat(6)))
    return link
  },
  'ouvre le lien d’avance dans le navigateur du destinataire': async ({ link }, _own, recipients) => {
    await recipients.get(link, { 'sec-purpose': 'prefetch;prerender' })
    expect(recipients.jar.has('session')).toBe(false)
    return link
  },
  'vient d’une autre adresse, avec un autre nom': async ({ link }) => {
    for (const agent of ['BarracudaCentral', 'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1)', '']) {
      const other = openBrowser(site.url, { 'user-agent': agent, 'x-forwarded-for': '203.0.113.9' })
      await other.get(link)
      await other.post(link)
      expect(await other.isSignedIn()).toBe(false)
    }
    return link
  },
  'réécrit le lien, avec une requête et une ancre à lui': async ({ link }, own) => {
    const rewritten = `${link}?utm_source=filtre&retour=https%3A%2F%2Fevil.example#vu`
    await own.get(rewritten)
    return rewritten
  },
  'ne garde ni requête ni ancre': async ({ link }, own) => {
    const [kept = link] = link.split(/[?#]/)
    await own.get(kept)
    return kept
  },
  'change les majuscules': async ({ link }, own) => {
    await own.get(link.toUpperCase())
    return link.toUpperCase().replace('/CONNEXION/LIEN/', '/Connexion/Lien/')
  },
  'coupe le lien': async ({ link }, own) => {
    await own.get(link.slice(0, -4))
    return null
  },
  'demande lui-même un code pour le destinataire': async ({ link, email }, own) => {
    await own.post('/connexion/adresse', { email })
    return link
  },
}

/** A person who has asked for a code, in their browser, and the letter they were sent. */
async function aRecipient(email: string) {
  const browser = openBrowser(site.url)
  expect((await browser.post('/connexion/adresse?retour=%2Faide', { email })).status).toBe(303)
  return { browser, letter: { email, ...(await readLastLetter(site.url, email)) } }
}

/** Whether the browser is let in: someone new introduces themselves next. */
const letIn = (answer: Response) => expect([answer.status, answer.headers.get('location')]).toEqual([303, '/connexion/profil?retour=%2Faide'])

let number = 0
const anAddress = () => `agent${++number}@filtre.example`

describe.each(Object.entries(SCANNERS))('Un filtre de courriel qui %s', (_what, scan) => {
  test('n’entre pas, et n’empêche ni le code ni le lien', async () => {
    for (const way of ['code', 'link'] as const) {
      const { browser, letter } = await aRecipient(anAddress())
      const own = openBrowser(site.url)
      const left = await scan(letter, own, browser)
      expect([own.jar.has('session'), await own.isSignedIn()]).toEqual([false, false])
      // What it proved, if anything, is not the recipient's address.
      expect(await (await own.get('/connexion/profil')).text()).not.toContain(letter.email)
      if (way === 'code') letIn(await browser.post('/connexion/code?retour=%2Faide', { code: letter.code }))
      else if (left) {
        expect(await (await browser.get(left)).text()).toMatch(/<button[^>]*>Se connecter<\/button>/)
        letIn(await browser.post(left.split('#')[0] ?? left))
      }
      // After the human as before: what has served opens nothing.
      await scan(letter, own, openBrowser(site.url))
      await own.post(letter.link)
      expect([own.jar.has('session'), await own.isSignedIn()]).toEqual([false, false])
    }
  })
})

test('Ouvert ailleurs, le lien redit le code et n’a pas de bouton qui connecte', async () => {
  const { letter } = await aRecipient(anAddress())
  const page = await (await openBrowser(site.url).get(letter.link)).text()
  expect(page.replace(/\u00a0|&nbsp;/g, ' ')).toContain(letter.code.replace(/\s/, ' '))
  expect(page).not.toMatch(/<button[^>]*>Se connecter<\/button>/)
  expect(page).not.toContain(letter.email)
})
