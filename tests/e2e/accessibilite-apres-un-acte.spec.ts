import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { removeFolder, startSite } from '../support/site'
import { aVisitor, enterAs, siteUrl } from './enter-as'
import { faultsOf } from './faults-of'

// Pages that an address alone does not open: an act, or a fault, comes before.
test.use({ trace: 'off' })

test('Le code attendu n’a pas de défaut d’accessibilité', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto('/connexion')
  await page.getByLabel('Votre adresse électronique professionnelle').fill('accueil@mairie.exemple.invalid')
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await expect(page.getByLabel('Code à six chiffres')).toBeVisible()
  expect(await faultsOf(page, 'le code attendu')).toEqual([])
})

test('Une contribution décidée n’a pas de défaut d’accessibilité', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  await page.goto('/moderation/demo-vote/regroupement/decisions')
  await page.locator('table a[href*="/regroupement/contributions/"]').first().click()
  await expect(page).toHaveURL(/regroupement\/contributions\/\d+$/)
  await expect(page.getByText(/Regroupée|Réorientée|Rejetée/).first()).toBeVisible()
  expect(await faultsOf(page, 'une contribution décidée')).toEqual([])
})

test('Un acte hors de son temps est répondu 409 par une page sans défaut d’accessibilité', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/2021/proposals?limit=1`)).json()
  const page = await enterAs(browser, 'Yann Le Goff')
  const address = `/consultations/2021/propositions/${items[0].id}`
  await page.goto(address)
  // As a page left open since before the closing would send it.
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.evaluate((action) => {
      document.body.insertAdjacentHTML('beforeend', `<form method="post" action="${action}/vote"><input name="support" value="yes"></form>`)
      document.body.querySelector<HTMLFormElement>(':scope > form')?.submit()
    }, address),
  ])
  expect(answer.status()).toBe(409)
  await expect(page).toHaveURL(/\/vote$/)
  await expect(page.getByText(/vote.*clos|clos.*vote/i).first()).toBeVisible()
  expect(await faultsOf(page, 'un vote après la clôture')).toEqual([])
})

test('Sans base de données, une page le dit (503) et n’a pas de défaut d’accessibilité', async ({ browser }) => {
  test.setTimeout(180_000)
  const site = await startSite()
  try {
    const page = await aVisitor(browser, { baseURL: site.url })
    await stopDatabase(site.dataDir)
    const answer = await page.goto('/consultations')
    expect(answer?.status()).toBe(503)
    expect(answer?.headers()['retry-after']).toBe('5')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service momentanément indisponible')
    expect(await faultsOf(page, 'la base de données arrêtée')).toEqual([])
  } finally {
    await site.stop()
    await removeFolder(dirname(site.dataDir))
  }
})

/** Stops the database of a site of this test, which goes on without it, and waits until it refuses to be joined. */
async function stopDatabase(dataDir: string) {
  const [pid] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGINT')
  await expect(async () => expect(() => process.kill(Number(pid), 0)).toThrow()).toPass({ timeout: 30_000 })
}
