import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs, WITHOUT_SCRIPTS } from './enter-as'

/** The smallest screen that WCAG asks for (1.4.10), and as high as a small telephone. */
const SMALL = { width: 320, height: 640 }
const BENCH = '/moderation/demo-consultation/regroupement'

const topOf = (page: Page, selector: string) => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top + scrollY)
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

test('Sur un petit écran et sans JavaScript, on saute au contenu, on ouvre le menu et on remonte d’une page', async ({ browser }) => {
  const page = await aVisitor(browser, { ...WITHOUT_SCRIPTS, viewport: SMALL })
  await page.goto('/consultations/2021/contributions/1')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#contenu$/)
  await page.locator('.cc-menu > summary').click()
  await expect(page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Aide' })).toBeVisible()
  await page.locator('.cc-menu > summary').click()
  const trail = page.getByRole('navigation', { name: /Vous êtes ici/ }).getByRole('link')
  await expect(trail).toHaveCount(1)
  await trail.click()
  await expect(page).toHaveURL(/contributions$/)
  await page.getByRole('complementary', { name: 'Où en est la consultation' }).getByRole('link', { name: /voir les quatre phases/ }).click()
  await expect(page).toHaveURL(/2021\/calendrier$/)
  for (const phase of ['Consultation', 'Vote', 'Candidatures', 'Lancement']) await expect(page.getByRole('main').getByText(phase).first()).toBeVisible()
})

test('Sur un petit écran, l’atelier de regroupement tient en moins de 5 000 pixels, les propositions à un geste', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier', { viewport: SMALL })
  for (const slug of ['demo-consultation', 'demo-vote', '2021']) {
    await page.goto(`/moderation/${slug}/regroupement`)
    expect(await heightOf(page), slug).toBeLessThan(5000)
  }
  await page.goto(BENCH)
  for (const act of ['.cc-row > input', '.cc-bench__bar button']) expect(await topOf(page, act), act).toBeLessThan(2 * SMALL.height)
  const stack = page.locator('.cc-stack').first()
  await expect(stack).toBeHidden()
  await page.getByText(/^Voir les? .*propositions?$/).click()
  await expect(stack.getByRole('link')).toBeVisible()
})

test('Un grand écran et le papier montrent les propositions de l’atelier sans rien déplier', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  await page.goto(BENCH)
  const stacks = page.locator('.cc-stack')
  await expect(stacks.first().getByRole('link')).toBeVisible()
  await expect(page.getByText(/^Voir les? .*propositions?$/)).toBeHidden()
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  for (const stack of await stacks.all()) await expect(stack).toBeVisible()
})

test('Sur un petit écran, la carte tient en moins de 5 000 pixels, et chaque nombre reste à un lien', async ({ browser }) => {
  const page = await aVisitor(browser, { viewport: SMALL })
  for (const slug of ['demo-consultation', 'demo-vote', 'demo-candidatures', 'demo-lancement', 'demo-depouillement', '2021']) {
    await page.goto(`/consultations/${slug}/carte`)
    expect(await heightOf(page), slug).toBeLessThan(5000)
    expect(await topOf(page, '.cc-tiles'), slug).toBeLessThan(2 * SMALL.height)
  }
  const row = page.getByRole('row').filter({ hasText: 'Ain (01)' })
  await expect(row.getByRole('cell')).toHaveCount(1)
  await page.getByRole('link', { name: 'territoires qui votent', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Territoires qui votent' })).toBeAttached()
  await expect(row.getByRole('cell')).toHaveCount(1)

  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  await expect(row.getByRole('cell')).toHaveCount(3)
})

test('Le bandeau dit en entier le nom de la consultation, sur un petit écran et où la place ne manque pas', async ({ browser }) => {
  const page = await aVisitor(browser, { viewport: SMALL })
  await page.goto('/consultations/demo-consultation/propositions')
  const name = page.locator('.cc-band__title')
  await expect(name).toHaveText('Vivre et travailler à la campagne (démonstration)')
  const cut = () => name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(await cut()).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 720 })
  expect(await cut()).toBeLessThanOrEqual(0)
})
