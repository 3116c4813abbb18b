import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startDemoSite } from '../support/demo-site'
import { removeFolder } from '../support/site'
import { aVisitor, enterAs, siteUrl } from './enter-as'
import { faultsOf, faultsOfAll } from './faults-of'

// Pages that an address alone does not open: an act, or a fault, comes before.
test('Le code attendu n’a pas de défaut d’accessibilité', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto('/connexion')
  await page.getByLabel('Votre adresse électronique professionnelle').fill('accueil@mairie.exemple.invalid')
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await expect(page.getByLabel('Code à six chiffres')).toBeVisible()
  expect(await faultsOf(page, 'le code attendu')).toEqual([])

  const code = await codeFrom(page)
  await page.getByLabel('Code à six chiffres').fill(code)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByLabel('Prénom et nom')).toBeVisible()
  expect(await faultsOf(page, 'la présentation de soi')).toEqual([])
})

test('De la relecture au retrait, une solution n’a pas de défaut d’accessibilité', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await enterAs(browser, 'Yann Le Goff')
  await page.goto('/consultations/demo-consultation/contributions/nouvelle/solution')
  await page.locator('#title').fill('Un accueil partagé entre trois mairies')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByRole('alert').or(page.locator('.cc-error-summary')).first()).toBeVisible()
  expect(await faultsOf(page, 'un brouillon à compléter (422)')).toEqual([])
  await page.getByLabel(/Que fait cette solution/).fill('Une agente tient l’accueil de trois mairies par visioconférence, les mêmes heures qu’avant.')
  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByLabel(/À qui cela servira/).fill('Habitants')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByText('Voici ce que tout le monde pourra lire.')).toBeVisible()
  expect(await faultsOf(page, 'la relecture')).toEqual([])
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /merci/ })).toBeVisible()
  expect(await faultsOf(page, 'la solution publiée')).toEqual([])
  const address = page.url().replace(/\/publiee$/, '')
  expect(await faultsOfAll(page, [`${address}/modifier`, `${address}/retirer`])).toEqual([])
  await page.getByLabel(/Pourquoi la retirer/).fill('Déposée pour lire ses pages.')
  await page.getByRole('button', { name: 'Retirer définitivement' }).click()
  await expect(page.getByText('Motif : Déposée pour lire ses pages.')).toBeVisible()
  expect(await faultsOf(page, 'la solution retirée')).toEqual([])
})

test('Du dossier à son retrait, une candidature n’a pas de défaut d’accessibilité', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await enterAs(browser, 'Yann Le Goff')
  await page.goto('/consultations/demo-candidatures/candidatures/nouvelle')
  await page.locator('label:has-text("N°")').first().click()
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click()
  await page.waitForURL(/candidatures\/\d+/)
  const file = page.url().replace(/[?#].*$/, '')
  expect(await faultsOfAll(page, [file, `${file}/recapitulatif`, `${file}/retrait`])).toEqual([])
  await page.getByRole('button', { name: 'Abandonner le brouillon' }).click()
  await expect(page.getByRole('status').getByText('Le dossier est retiré.')).toBeVisible()
  expect(await faultsOf(page, 'le dossier abandonné')).toEqual([])
})

test('Une proposition à corriger et une date à vérifier n’ont pas de défaut d’accessibilité', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await enterAs(browser, 'Anne Tessier')
  await page.goto('/moderation/demo-consultation/regroupement')
  await page.goto((await page.locator('a[href*="/regroupement/propositions/"]').first().getAttribute('href')) ?? '')
  await expect(page).toHaveURL(/propositions\/\d+$/)
  expect(await faultsOf(page, 'une proposition à corriger')).toEqual([])

  await page.goto('/moderation/demo-consultation/calendrier')
  const form = page.locator('form', { has: page.locator('input[name=kind][value=launch]') }).filter({ has: page.locator('input[name=boundary][value=closes]') })
  await page.locator('details', { has: form }).locator('summary').click()
  await form.getByLabel('Motif').fill('Une date lue, jamais déplacée.')
  const date = form.getByLabel(/Nouvelle date/)
  const before = await date.inputValue()
  await date.fill(before.replace(/^\d+/, (year) => String(Number(year) + 1)))
  await form.getByRole('button', { name: 'Vérifier les conséquences' }).click()
  await expect(page.getByRole('region', { name: 'Avant de déplacer' })).toBeVisible()
  expect(await faultsOf(page, 'les conséquences d’un déplacement')).toEqual([])
})

test('Un formulaire envoyé après la fin de sa session (401) le dit sans défaut d’accessibilité, et se retrouve rempli', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  // One that waits: a decided one has no such act.
  await page.goto('/moderation/demo-consultation/regroupement')
  await page.goto((await page.locator('a[href*="/regroupement/contributions/"]').first().getAttribute('href')) ?? '')
  await page.getByText('Rejeter…').click()
  const reason = page.locator('#motif-rejet')
  await reason.fill('Un motif écrit avec soin, la session finie.')
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Rejeter', exact: true }).click(),
  ])
  expect(answer.status()).toBe(401)
  await expect(page.getByText(/Votre session est terminée/)).toBeVisible()
  expect(await faultsOf(page, 'une session terminée')).toEqual([])
  await page.context().addCookies(cookies)
  await page.goBack()
  await expect(reason).toHaveValue('Un motif écrit avec soin, la session finie.')
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
  const site = await startDemoSite()
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

/** The code that was just sent, read in the letters of the demonstration. */
async function codeFrom(page: Page): Promise<string> {
  const letters = await page.context().newPage()
  await letters.goto('/demo/courrier')
  const [code] = (await letters.locator('main').innerText()).match(/\b\d{3}\s\d{3}\b/) ?? []
  await letters.close()
  if (!code) throw new Error('no code was sent')
  return code
}
