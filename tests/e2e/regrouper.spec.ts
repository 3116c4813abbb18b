import { expect, test } from '@playwright/test'
import { enterAs } from './enter-as'

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

  await page.getByRole('checkbox').nth(0).check()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Nouvelle proposition' }).click()
  await page.getByLabel('Titre').fill('Répondre aux habitants à toute heure')
  await page.getByLabel('Résumé').fill('Un accueil commun à plusieurs mairies, ouvert le soir et le samedi.')
  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByRole('button', { name: /Créer|Regrouper|Enregistrer/ }).last().click()
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
