import { expect, test } from '@playwright/test'
import { enterAs, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

test('Réunir deux propositions ne perd rien, l’ancienne adresse y mène, et annuler rend tout ; un motif gardé remplit le rejet', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await enterAs(browser, 'Anne Tessier')
  const faults: string[] = []
  const bench = '/moderation/demo-consultation/regroupement'
  await page.goto(bench)
  const address = (await page.locator('a[href*="/regroupement/propositions/"]').first().getAttribute('href')) ?? ''
  const id = address.split('/').at(-1)
  await page.goto(address)
  const [title, gathered] = [await page.getByLabel('Titre').inputValue(), await page.locator('.cc-gathered').count()]

  await page.getByRole('link', { name: 'Réunir à une autre' }).click()
  faults.push(...(await faultsOf(page, 'réunir')))
  await page.getByLabel('La réunir à').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Réunir', exact: true }).click()
  await expect(page.getByText(/30\sminutes après la dernière décision/)).toBeVisible()
  const into = page.url()
  const moved = await page.locator('.cc-gathered').count()
  expect(moved).toBeGreaterThanOrEqual(gathered)
  await expect(page.getByRole('link', { name: 'Scinder' })).toBeVisible()

  await page.goto(`/consultations/demo-consultation/propositions/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('Réunie à une autre proposition')).toBeVisible()
  faults.push(...(await faultsOf(page, 'ancienne proposition')))
  await expect(page.getByRole('link', { name: 'Son historique' })).toBeVisible()

  const still = await enterAs(browser, 'Anne Tessier', WITHOUT_SCRIPTS)
  await still.goto(address)
  await still.getByRole('button', { name: /^Annuler/ }).first().click()
  await expect(still.getByText('L’acte est annulé')).toBeVisible()
  await still.goto(address)
  expect(await still.getByLabel('Titre').inputValue()).toBe(title)
  expect(await still.locator('.cc-gathered').count()).toBe(gathered)
  await still.goto(into)
  expect(await still.locator('.cc-gathered').count()).toBe(moved - gathered)

  await still.goto(`${bench}/motifs`)
  await still.getByLabel('Sert à').selectOption('rejected')
  await still.getByLabel('Nom').fill('Hors du périmètre')
  await still.getByLabel('Motif').fill('La demande porte sur du matériel.')
  await still.getByRole('button', { name: 'Garder ce motif' }).click()
  await still.goto(bench)
  await still.locator('.cc-row__title a').first().click()
  await still.getByText('Rejeter…').click()
  await still.locator('summary', { hasText: 'Motifs gardés (1)' }).click()
  await still.getByRole('link', { name: 'Hors du périmètre' }).click()
  await expect(still.locator('#motif-rejet')).toHaveValue('La demande porte sur du matériel.')
  expect(faults).toEqual([])
})
