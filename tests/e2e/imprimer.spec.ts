import { expect, type Page, test } from '@playwright/test'
import { enterAs, siteUrl } from './enter-as'

/** A sheet of A4, in the pixels of a style sheet. */
const A4 = { width: 794, height: 1123 }
/** What is only for moving about or acting, and would be ink for nothing. */
const NOT_PRINTED = 'header, footer, nav, .cc-local-menu, .cc-skip, .cc-breadcrumb, .cc-filters, form button, form input, form select, form textarea, a.fr-btn'

test('Une proposition, une consultation et des résultats s’impriment sans ce qui sert à naviguer ou à agir', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const page = await enterAs(browser, 'Yann Le Goff', { viewport: A4 })
  const proposal = `/consultations/demo-vote/propositions/${items[0].id}`
  await page.goto(proposal)
  await expect(page.getByRole('button', { name: /Soutenir cette proposition/ })).toBeVisible()
  await printsWell(page, proposal, '.cc-standing .cc-voices__words')
  await printsWell(page, '/consultations/demo-vote', '.cc-process')
  await printsWell(page, '/consultations/2021/resultats', '.cc-figures, table')
})

test('Un reçu s’imprime en entier sans qu’on l’ait ouvert, sans ce qui demande un écran', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const vote = [`/api/v1/editions/demo-vote/proposals/${items[0].id}/vote`, { headers: { origin: siteUrl() } }] as const
  const page = await enterAs(browser, 'Yann Le Goff', { viewport: A4 })
  expect((await page.request.put(...vote)).status()).toBe(200)
  await page.goto(`/consultations/demo-vote/propositions/${items[0].id}`)
  await page.emulateMedia({ media: 'print' })
  const receipt = page.locator('.cc-receipt')
  await expect(receipt).not.toHaveAttribute('open')
  expect(await shown(page, '.cc-receipt p')).toEqual([expect.stringMatching(/^<p>Votre soutien/)])
  await expect(receipt.getByText('Mon reçu')).toBeVisible()
  expect(await shown(page, '.cc-counting p')).toHaveLength(1)
  expect((await page.request.delete(...vote)).status()).toBe(200)
})

/** @param figures where the page says its numbers */
async function printsWell(page: Page, path: string, figures: string) {
  await page.emulateMedia({ media: 'screen' })
  await page.goto(path)
  await expect(page.locator('.cc-header')).toBeVisible()
  await expect(page.locator('.cc-printed')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.cc-printed')).toHaveText(new RegExp(`^Co-construire, http://[\\w.:]+${path}$`))
  expect(await shown(page, NOT_PRINTED), path).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator(figures).first()).toBeVisible()
  expect(await dressedLinks(page), path).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(A4.width)
  const sheet = await page.pdf({ format: 'A4' })
  expect(sheet.subarray(0, 5).toString(), path).toBe('%PDF-')
  expect(sheet.length, path).toBeGreaterThan(10_000)
}

const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => found.filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => element.outerHTML.slice(0, 120)))

/** On paper a link is its words: no line under it, no address nor sign after it, not even that of another window. */
const dressedLinks = (page: Page) =>
  page.locator('main a[href]').evaluateAll((links: HTMLAnchorElement[]) => {
    for (const link of links) link.target = '_blank'
    const isPlain = (link: Element) => getComputedStyle(link, '::after').content === 'none' && getComputedStyle(link).backgroundImage === 'none' && getComputedStyle(link).textDecorationLine === 'none'
    return links.filter((link) => !isPlain(link)).map(({ outerHTML }) => outerHTML.slice(0, 120))
  })
