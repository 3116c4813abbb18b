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

test('Le nombre des cochées est celui des cases, le focus va à ce qui est dit, « ? » ouvre la liste des touches', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  const bench = '/moderation/demo-consultation/regroupement'
  await page.goto(bench)
  const other = await page.context().newPage()
  await other.goto(bench)
  const regroup = async (on: typeof page) => {
    await on.getByLabel(/regrouper dans/).selectOption({ index: 1 })
    await on.getByRole('button', { name: 'Regrouper', exact: true }).click()
  }
  for (const n of [0, 1]) await page.getByRole('checkbox').nth(n).check()
  await expect(page.getByText('2 cochées')).toBeVisible()
  await other.getByRole('checkbox').nth(0).check()
  await regroup(other)
  await expect(other.locator(':focus')).toContainText(/rejoint/)

  await regroup(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(page.getByText('1 cochée', { exact: true })).toBeVisible()

  const keys = page.getByText('cocher ou décocher la ligne')
  await page.keyboard.press('?')
  await expect(keys).toBeVisible()
  expect(await faultsOf(page, 'les touches')).toEqual([])
  await page.keyboard.press('?')
  await expect(keys).toBeHidden()
  await page.getByLabel(/Chercher un mot/).press('?')
  await expect(keys).toBeHidden()
})
