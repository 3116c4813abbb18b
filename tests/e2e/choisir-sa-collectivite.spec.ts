import { expect, type Page, test } from '@playwright/test'
import { enterAs, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

/** An administrator speaks for no territory yet. */
const WHO = 'Karim Fabre'

const said = (page: Page) => page.locator('main').getByRole('status')

test('La collectivité se trouve à mesure et se choisit au clavier', async ({ browser }) => {
  const page = await enterAs(browser, WHO)
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto('/compte/territoire')
  const box = page.getByRole('combobox', { name: /Nom, code postal/ })
  await box.pressSequentially('saint flour')
  await expect(said(page)).toContainText('collectivités proposées')
  await expect(page.getByRole('option').first()).toContainText('Saint-Flour')
  await expect(page.getByRole('option').first()).toContainText('Commune, Cantal (15), 6')
  expect(await faultsOf(page, 'liste ouverte')).toEqual([])

  // A later letter hides what an earlier one had found.
  await page.route('**/api/v1/territories?*', async (route) => {
    if (new URL(route.request().url()).searchParams.get('q') !== 'vir') await route.continue()
  })
  await box.fill('vir')
  await expect(said(page)).toContainText('Recherche en cours')
  await expect(page.getByRole('option')).toHaveCount(0)
  await box.fill('vire')
  await expect(page.getByRole('option').first()).toContainText('Vire Normandie (Calvados), autrefois Vire')
  // How many there are is said once, here, and not by React Aria too.
  await expect(page.locator('[data-live-announcer] > [role=log]')).toHaveText(['', ''])

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(box).toHaveValue('vire')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Escape')
  await box.pressSequentially(' norm')
  await expect(page.getByRole('option').first()).toContainText('Vire Normandie')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('Vire Normandie')
  await expect(said(page)).toContainText('Vire Normandie, Commune, Calvados (14)')
  expect(await faultsOf(page, 'choisie')).toEqual([])
  expect(refused).toEqual([])
  await page.getByRole('button', { name: 'Parler pour cette collectivité' }).click()
  await page.waitForURL((url) => url.pathname === '/compte')
  await expect(page.locator('main')).toContainText('Vire Normandie')
})

test('Qui cherche apprend que rien n’est trouvé, que le numéro est faux, que le réseau manque, qu’il faut choisir', async ({ browser }) => {
  const page = await enterAs(browser, WHO)
  await page.goto('/compte/territoire')
  const box = page.getByRole('combobox', { name: /Nom, code postal/ })
  await box.fill('zzzzqqqq')
  await expect(said(page)).toContainText('Aucune collectivité trouvée. Essayez')
  expect(await faultsOf(page, 'rien de trouvé')).toEqual([])
  await box.fill('213105555')
  await expect(said(page)).toContainText('Ce numéro SIREN est faux')
  await page.context().setOffline(true)
  await box.fill('rodez')
  await expect(said(page)).toContainText('La recherche ne répond pas')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Chercher à nouveau' }).click()
  await expect(said(page)).toContainText('proposées')
  await box.press('Escape')
  await page.getByRole('button', { name: 'Parler pour cette collectivité' }).click()
  await expect(box).toHaveValue('rodez')
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleDescription(/Choisissez votre collectivité dans la liste/)
  expect(await faultsOf(page, 'rien de choisi')).toEqual([])
})

test('Sans JavaScript, la collectivité se cherche puis se choisit dans une liste', async ({ browser }) => {
  const page = await enterAs(browser, WHO, WITHOUT_SCRIPTS)
  await page.goto('/compte/territoire')
  await page.getByLabel(/Nom, code postal/).fill('saint-flour 15')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await page.getByRole('radio', { name: /Saint-Flour Commune, Cantal/ }).first().check({ force: true })
  await page.getByRole('button', { name: 'Parler pour cette collectivité' }).click()
  await page.waitForURL((url) => url.pathname === '/compte')
  await expect(page.locator('main')).toContainText('Saint-Flour')
})
