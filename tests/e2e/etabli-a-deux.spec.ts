import { expect, type Page, test } from '@playwright/test'
import { enterAs } from './enter-as'
import { faultsOf } from './faults-of'

const BENCH = '/moderation/demo-consultation/regroupement'
const OTHER = 'Bruno Keller'
const ready = async (page: Page) => {
  await page.goto(BENCH)
  await expect(page.locator('.cc-row--live').first()).toBeVisible()
}
const ticked = (page: Page) => page.getByRole('checkbox', { checked: true })
const waiting = async (page: Page) => Number((await page.locator('.cc-status').textContent())?.match(/(\d+) en attente/)?.[1])

test('Deux personnes à l’établi se voient, se contredisent sans rien perdre, et reviennent sur leur geste', async ({ browser }) => {
  const [anne, other] = [await enterAs(browser, 'Anne Tessier'), await enterAs(browser, OTHER)]
  await ready(anne)
  await ready(other)
  await expect(anne.locator('.cc-peers')).toContainText(OTHER.split(' ')[0] ?? '')
  const before = await waiting(anne)

  // By the keys alone: three rows ticked, then a proposal to write.
  await anne.locator('.cc-row--live input').first().focus()
  await anne.keyboard.press('Space')
  for (const _ of [1, 2]) await anne.keyboard.press('Shift+ArrowDown')
  await expect(ticked(anne)).toHaveCount(3)
  const disputed = await anne.locator('.cc-row--live .cc-row__title').nth(2).textContent() ?? ''
  await expect(other.locator('.cc-row--live', { hasText: disputed })).toContainText('Anne')
  await anne.keyboard.press('n')
  await anne.getByLabel('Titre').fill('Accueillir à toute heure, à deux')
  await anne.getByLabel('Résumé').fill('Un accueil commun à plusieurs mairies, ouvert le soir et le samedi.')
  await anne.getByRole('dialog').getByLabel('Thème').selectOption({ index: 1 })

  // Meanwhile the other drags one of them onto a proposal.
  await other.locator('.cc-row--live', { hasText: disputed }).dragTo(other.locator('.cc-stack').first())
  await expect(other.locator('.cc-live__told')).toContainText('1 contribution rejoint')
  await expect(anne.locator('.cc-status')).toContainText(`${before - 1} en attente`)
  await anne.getByRole('button', { name: /Créer/ }).click()
  const alert = anne.getByRole('alert')
  await expect(alert).toContainText(disputed.slice(0, 20))
  await expect(anne.getByLabel('Titre')).toHaveValue('Accueillir à toute heure, à deux')
  await anne.getByRole('button', { name: 'Continuer avec les 2 autres' }).click()
  await expect(anne.locator('.cc-live__told')).toContainText('2 contributions fondent')
  await expect(other.locator('.cc-status')).toContainText(`${before - 3} en attente`)

  await anne.keyboard.press('z')
  await expect(anne.locator('.cc-live__told')).toContainText('Annulé')
  await expect(anne.locator('.cc-status')).toContainText(`${before - 1} en attente`)
  await other.close()
  await expect(anne.locator('.cc-peers')).not.toContainText(OTHER.split(' ')[0] ?? '')
  expect(await faultsOf(anne, 'l’établi')).toEqual([])
})

test('Un groupe proposé se coupe, se renomme et devient une proposition ; le compte reste à l’écran, où qu’on soit', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  await ready(page)
  await page.locator('.cc-chip').first().click()
  await page.locator('.cc-chips__opened input[type=checkbox]').last().uncheck()
  await page.getByLabel('Titre proposé').fill('Une idée commune, renommée')
  await page.getByRole('button', { name: /En faire une proposition/ }).click()
  await expect(page.getByRole('dialog').getByLabel('Titre')).toHaveValue('Une idée commune, renommée')
  expect(await faultsOf(page, 'la question')).toEqual([])
  await page.getByLabel('Résumé').fill('Un même besoin, dit de plusieurs façons, à construire une fois.')
  await page.getByRole('button', { name: /Créer/ }).click()
  await expect(page.locator('.cc-stacks')).toContainText('Une idée commune, renommée')
  await page.getByLabel(/Chercher un mot/).fill('zzzz')
  await expect(page.getByText('Aucune contribution en attente ne répond')).toBeVisible()
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 700 })
    for (const y of [0, 99_999]) {
      await page.evaluate((top) => scrollTo(0, top), y)
      await expect(page.locator('.cc-status')).toBeInViewport({ ratio: 1 })
    }
  }
})
