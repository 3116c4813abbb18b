import { expect, test } from '@playwright/test'
import { enterAs } from './enter-as'
import { faultsOf } from './faults-of'

test('Une modératrice regroupe, réoriente, rejette, annule : le compte tombe toujours juste', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  const bench = '/moderation/demo-consultation/regroupement'
  await page.goto(bench)
  const figures = async () => (await page.locator('.cc-status').textContent())?.match(/\d+/g)?.map(Number) ?? []
  const balances = async () => {
    const [regrouped = 0, redirected = 0, rejected = 0, waiting = 0, published = -1] = await figures()
    expect(regrouped + redirected + rejected + waiting).toBe(published)
    return { regrouped, redirected, rejected, waiting }
  }
  const before = await balances()

  await page.locator('.cc-row--live input').nth(0).check()
  await page.locator('.cc-row--live input').nth(1).check()
  await page.getByRole('button', { name: 'Nouvelle proposition' }).click()
  await page.getByLabel('Titre').fill('Répondre aux habitants à toute heure')
  await page.getByLabel('Résumé').fill('Un accueil commun à plusieurs mairies, ouvert le soir et le samedi.')
  await page.getByRole('dialog').getByLabel('Thème').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Créer et regrouper' }).click()
  await expect(page.locator('.cc-live__told')).toContainText('2 contributions fondent')
  await page.goto(bench)
  expect(await balances()).toEqual({ ...before, regrouped: before.regrouped + 2, waiting: before.waiting - 2 })

  await page.locator('.cc-row__title a').first().click()
  await page.getByText('Réorienter vers un autre dispositif…').click()
  await page.getByLabel('Dispositif').selectOption({ index: 1 })
  await page.getByLabel('Motif').first().fill('Ce besoin relève d’un dispositif déjà ouvert.')
  await page.getByRole('button', { name: 'Réorienter', exact: true }).click()
  await page.goto(bench)
  await page.locator('.cc-row__title a').first().click()
  await page.getByText('Rejeter…').click()
  await page.getByLabel('Motif').last().fill('La demande porte sur du matériel, hors du périmètre.')
  await page.getByRole('button', { name: 'Rejeter', exact: true }).click()
  await page.getByRole('button', { name: 'Annuler cette décision' }).click()
  await page.goto(bench)
  expect(await balances()).toEqual({ regrouped: before.regrouped + 2, redirected: before.redirected + 1, rejected: before.rejected, waiting: before.waiting - 3 })

  await page.goto('/moderation/journal')
  await expect(page.getByText(/Ce besoin relève d’un dispositif déjà ouvert/).first()).toBeVisible()
})

test('Le nombre des cochées est celui des cases ; « ? » ouvre la liste des touches, sauf où l’on écrit', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  await page.goto('/moderation/demo-consultation/regroupement')
  for (const n of [0, 1]) await page.locator('.cc-row--live input').nth(n).check()
  await expect(page.getByText('2 cochées')).toBeVisible()

  const keys = page.getByText('cocher ou décocher la ligne')
  await page.keyboard.press('?')
  await expect(keys).toBeVisible()
  expect(await faultsOf(page, 'les touches')).toEqual([])
  await page.keyboard.press('?')
  await expect(keys).toBeHidden()
  await page.getByLabel(/Chercher un mot/).press('?')
  await expect(keys).toBeHidden()
})
