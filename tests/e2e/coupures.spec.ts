import { dirname } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import { removeFolder, type Site, startSite } from '../support/site'
import { enterAs } from './enter-as'
import { faultsOf } from './faults-of'

const NEED = '/consultations/demo-consultation/contributions/nouvelle/besoin'
const WORDS = 'Le standard de la mairie sonne dans le vide dès dix-huit heures, et les habitants appellent le maire chez lui.'
const ONLY_HERE = /Enregistré seulement sur cet appareil/

/** One site for all of it, that may be killed. */
let site: Site
test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(async () => {
  await site.stop()
  await removeFolder(dirname(site.dataDir))
})

const enter = (browser: Browser, name: string) => enterAs(browser, name, { baseURL: site.url })
const text = (page: Page) => page.getByLabel(/Quel est le problème/)
const copies = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('saisie ')).length)

/** Types with real keys, never stopping; gives what stood there two seconds before the last one. */
async function typeOn(page: Page, words: string): Promise<string> {
  await text(page).press('Control+End')
  const typed: { at: number; words: string }[] = []
  for (const letter of words) {
    await page.keyboard.type(letter)
    typed.push({ at: performance.now(), words: (typed.at(-1)?.words ?? '') + letter })
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  const last = typed.at(-1)?.at ?? 0
  return typed.filter(({ at }) => at <= last - 2_000).at(-1)?.words ?? ''
}

/** Ends the process of a tab: it has no time to say anything. */
async function crash(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => {})
  await crashed
}

test('Un onglet qui meurt en pleine frappe\u00a0: tout ce qui date de deux secondes est sur le serveur', async ({ browser }) => {
  const page = await enter(browser, 'Hélène Vidal')
  await page.goto(NEED)
  const sure = await typeOn(page, WORDS + WORDS)
  await crash(page)
  const elsewhere = await enter(browser, 'Hélène Vidal')
  await elsewhere.goto(NEED)
  expect(sure.length).toBeGreaterThan(10)
  expect(await text(elsewhere).inputValue()).toContain(sure)
})

test('Un réseau coupé, puis un onglet qui meurt\u00a0: cet appareil l’a gardé, le montre et le rend', async ({ browser }) => {
  const page = await enter(browser, 'Maud Ollivier')
  await page.goto(NEED)
  await typeOn(page, 'Avant la coupure. ')
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
  await page.context().setOffline(true)
  await typeOn(page, WORDS)
  await expect(page.getByText(`Enregistré seulement sur cet appareil\u00a0: le serveur ne répond pas.`)).toBeVisible()
  await crash(page)

  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(NEED)
  const offered = again.getByText(/Vous aviez écrit ceci le .* sur cet appareil/)
  await expect(offered).toBeVisible()
  await expect(again.locator('ins').filter({ hasText: 'sonne dans le vide' })).toBeVisible()
  expect(await faultsOf(again, 'texte retrouvé')).toEqual([])
  await again.getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(text(again)).toHaveValue(`Avant la coupure. ${WORDS}`)
  await expect(again.getByText(/Brouillon enregistré à/)).toBeVisible()
  await expect(offered).toHaveCount(0)
  await expect.poll(() => copies(again)).toBe(0)
})

test('Une session close\u00a0: qui se reconnecte retrouve son texte, une autre personne jamais, et se déconnecter l’efface', async ({ browser }) => {
  const page = await enter(browser, 'Yann Le Goff')
  const endSessions = async () => {
    const sql = postgres(await findRunning(site.dataDir), { max: 1, onnotice: () => {} })
    await sql`delete from session`
    await sql.end()
  }
  for (const who of ['Yann Le Goff', 'Hélène Vidal']) {
    await page.goto(NEED)
    await endSessions()
    await typeOn(page, WORDS)
    await expect(page.getByText(/Enregistré seulement sur cet appareil\u00a0: votre session est terminée/)).toBeVisible()
    await page.goto('/connexion')
    await page.getByRole('button', { name: new RegExp(`Entrer comme ${who}`) }).click()
    await page.waitForURL((url) => url.pathname !== '/connexion')
    await page.goto(NEED)
    const take = page.getByRole('button', { name: 'Reprendre ce texte' })
    if (who === 'Yann Le Goff') {
      await take.click()
      await expect(text(page)).toHaveValue(WORDS)
      await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
    } else {
      await expect.poll(() => copies(page)).toBe(0)
      await expect(take).toHaveCount(0)
    }
  }
  await page.context().setOffline(true)
  await typeOn(page, 'Ceci ne doit pas rester sur une machine partagée.')
  await expect(page.getByText(ONLY_HERE)).toBeVisible()
  expect(await copies(page)).toBe(1)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
  expect(await copies(page)).toBe(0)
})

test('Un serveur tué et relancé\u00a0: la page le dit, garde tout, et l’envoie d’elle-même', async ({ browser }) => {
  const page = await enter(browser, 'Inès Roche')
  await page.goto(NEED)
  await typeOn(page, 'Écrit avant que le serveur meure. ')
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
  const { dataDir, url } = site
  const ended = new Promise((end) => site.process.once('exit', end))
  site.process.kill('SIGKILL')
  await ended
  await typeOn(page, WORDS)
  await expect(page.getByText(`Enregistré seulement sur cet appareil\u00a0: le serveur ne répond pas.`)).toBeVisible()
  site = await startSite({ DATA_DIR: dataDir, PORT: new URL(url).port })
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible({ timeout: 20_000 })
  const elsewhere = await enter(browser, 'Inès Roche')
  await elsewhere.goto(NEED)
  await expect(text(elsewhere)).toHaveValue(`Écrit avant que le serveur meure. ${WORDS}`)
})
