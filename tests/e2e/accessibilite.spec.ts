import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs } from './enter-as'
import { MODERATION_PAGES, PUBLIC_PAGES } from './pages'

const SIZES = [{ width: 1280, height: 900 }, { width: 320, height: 700 }]

/** What axe finds, and whether the page must be scrolled sideways. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const headings = await page.locator('h1').count()
  return [
    ...violations.map(({ id, nodes }) => `${path} : ${id} (${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' ; ')})`),
    ...(width > 0 ? [`${path} : déborde de ${width} px`] : []),
    ...(headings === 1 ? [] : [`${path} : ${headings} h1`]),
  ]
}

async function faultsOfAll(page: Page, paths: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) faults.push(...(await faultsOf(page, path)))
  return faults
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    const said = `${viewport.width} px, thème ${colorScheme === 'light' ? 'clair' : 'sombre'}`
    const open = (browser: Browser) => ({ visitor: () => aVisitor(browser, { colorScheme, viewport }), moderator: () => enterAs(browser, 'Anne Tessier', { colorScheme, viewport }) })

    test(`Aucune page publique n’a de défaut d’accessibilité, ${said}`, async ({ browser }) => {
      test.setTimeout(400_000)
      expect(await faultsOfAll(await open(browser).visitor(), PUBLIC_PAGES)).toEqual([])
    })
    test(`Aucune page de modération ni de compte non plus, ${said}`, async ({ browser }) => {
      test.setTimeout(200_000)
      expect(await faultsOfAll(await open(browser).moderator(), MODERATION_PAGES)).toEqual([])
    })
  }
}
