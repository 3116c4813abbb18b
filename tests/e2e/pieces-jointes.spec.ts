import { expect, type Page, test } from '@playwright/test'
import { aPdf, aPng } from '../support/bytes'
import { enterAs, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

const NEW = '/consultations/demo-consultation/contributions/nouvelle'
const pdf = (name: string, length = 2_000) => ({ name, mimeType: 'application/pdf', buffer: aPdf(length) })
const row = (page: Page, name: string) => page.locator('.cc-files li').filter({ hasText: name })

test('Les fichiers partent dès qu’ils sont choisis, se retirent, et une erreur ne retient pas le brouillon', async ({ browser }) => {
  const page = await enterAs(browser, 'Maud Ollivier')
  await page.goto(`${NEW}/besoin`)
  await page.waitForLoadState('networkidle')
  const input = page.getByLabel('Pièces jointes')
  await input.setInputFiles([pdf('compte rendu.pdf', 1_258_291), { name: 'photo.png', mimeType: 'image/png', buffer: aPng() }, { name: 'menu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') }])
  await expect(page.getByText('«\u00a0photo.png\u00a0» est joint.')).toBeVisible()
  await expect(row(page, 'compte rendu.pdf')).toContainText('PDF, 1,2\u00a0Mo')
  await expect(row(page, 'menu.pdf')).toContainText('ce n’est ni un PDF')
  // What is typed after a file began the draft is kept in it, without another tab being blamed.
  await page.getByLabel('Titre').fill('Un besoin avec ses pièces')
  await page.getByLabel(/Quel est le problème/).fill('**Trente-deux** enfants attendent le car au bord de la route.')
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
  await page.getByRole('button', { name: 'Aperçu' }).click()
  await expect(page.locator('.cc-markdown__preview strong')).toHaveText('Trente-deux')
  expect(await faultsOf(page, 'pièces jointes')).toEqual([])

  await row(page, 'photo.png').getByRole('button', { name: 'Retirer' }).click()
  await expect(page.getByText('«\u00a0photo.png\u00a0» est retiré.')).toBeVisible()
  await expect(input).toBeFocused()
  await page.reload()
  await expect(page.getByLabel('Titre')).toHaveValue('Un besoin avec ses pièces')
  await expect(page.locator('.cc-files li')).toHaveCount(1)

  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByLabel(/À qui cela servira/).fill('Familles')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByRole('link', { name: 'compte rendu.pdf' })).toBeVisible()
  await expect(page.locator('strong', { hasText: 'Trente-deux' })).toBeVisible()
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.getByRole('link', { name: 'Un besoin avec ses pièces' }).first().click()
  const received = page.waitForEvent('download')
  await page.getByRole('link', { name: 'compte rendu.pdf' }).click()
  expect((await received).suggestedFilename()).toBe('compte rendu.pdf')
  expect(await faultsOf(page, 'contribution avec sa pièce')).toEqual([])
})

test('Un envoi coupé se dit et se reprend, un envoi long s’annule, et le formulaire attend ce qui part', async ({ browser }) => {
  const page = await enterAs(browser, 'Yann Le Goff')
  await page.goto(`${NEW}/besoin`)
  await page.waitForLoadState('networkidle')
  let line: 'held' | 'cut' | 'open' = 'held'
  let held = 0
  let letThrough = () => {}
  const through = new Promise<void>((go) => { letThrough = go })
  await page.route('**/pieces', async (route) => {
    if (line === 'cut') return route.abort()
    if (line === 'held') held += 1
    if (line === 'held') await through
    // What was stopped meanwhile goes nowhere.
    return route.continue().catch(() => {})
  })
  await page.getByLabel('Pièces jointes').setInputFiles([pdf('annulé.pdf'), pdf('repris.pdf')])
  await expect.poll(() => held).toBe(1)
  await expect(row(page, 'repris.pdf')).toContainText('en attente')
  await row(page, 'annulé.pdf').getByRole('button', { name: 'Annuler' }).click()
  await expect(row(page, 'annulé.pdf')).toHaveCount(0)
  await expect.poll(() => held).toBe(2)
  line = 'cut'
  await page.getByLabel('Pièces jointes').setInputFiles([pdf('coupé.pdf')])
  letThrough()
  await expect(page.getByText('«\u00a0repris.pdf\u00a0» est joint.')).toBeVisible()
  await expect(row(page, 'coupé.pdf')).toContainText('la connexion semble coupée')
  line = 'open'
  await row(page, 'coupé.pdf').getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByText('«\u00a0coupé.pdf\u00a0» est joint.')).toBeVisible()

  await page.getByLabel('Titre').fill('Envoyé en même temps')
  await page.getByLabel('Pièces jointes').setInputFiles([pdf('en route.pdf', 3_000_000)])
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.getByText(/Vous pouvez fermer cette page/)).toBeVisible()
  await expect(page.locator('.cc-files li')).toHaveCount(3)
})

test('Sans JavaScript, les fichiers partent avec le brouillon et se retirent sans perdre ce qui est tapé', async ({ browser }) => {
  const page = await enterAs(browser, 'Camille Joly', WITHOUT_SCRIPTS)
  await page.goto(`${NEW}/solution`)
  await page.getByLabel('Titre').fill('Le carnet partagé')
  await page.getByLabel('Pièces jointes').setInputFiles([pdf('mode d’emploi.pdf'), pdf('autre.pdf')])
  await page.getByRole('button', { name: 'Joindre' }).click()
  await expect(page.getByText(/Brouillon enregistré.*avec ses pièces jointes/)).toBeVisible()
  await expect(page.locator('.cc-files li')).toHaveCount(2)
  await page.getByLabel('Titre').fill('Le carnet partagé, deuxième')
  await row(page, 'autre.pdf').getByRole('button', { name: 'Retirer' }).click()
  await expect(page.locator('.cc-files li')).toHaveCount(1)
  await expect(page.getByLabel('Titre')).toHaveValue('Le carnet partagé, deuxième')
  await page.getByLabel(/Que fait cette solution/).fill('Chacun y note **sa** visite du jour.')
  await page.getByLabel('Pièces jointes').setInputFiles([{ name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') }])
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.getByRole('alert')).toContainText('«\u00a0faux.pdf\u00a0» n’est pas joint')
  await expect(page.getByLabel(/Que fait cette solution/)).toHaveValue('Chacun y note **sa** visite du jour.')
  await page.goto(`${NEW}/solution`)
  await expect(page.getByLabel(/Que fait cette solution/)).toHaveValue('Chacun y note **sa** visite du jour.')
  await expect(row(page, 'mode d’emploi.pdf')).toBeVisible()
})
