import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs } from './enter-as'
import { MODERATION_PAGES, moderationPagesOfOne, OWN_PAGES, PUBLIC_PAGES, publicPagesOfOne } from './pages'

// A trace of every reading would take longer than the readings.
test.use({ trace: 'off' })

const SIZES = [{ width: 1280, height: 900 }, { width: 320, height: 700 }]
const THEMES = { light: 'thème clair', dark: 'thème sombre' } as const

/** What axe finds in both themes and at both widths, and whether the page must be scrolled sideways. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(path)
  const headings = await page.locator('h1').count()
  const faults = headings === 1 ? [] : [`${path} : ${headings} h1`]
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (width > 0) faults.push(`${path}, ${size.width} px : déborde de ${width} px`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      // A theme changes colours only; legacy mode spares a page opened at each reading, and no page here holds a frame.
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
      faults.push(...violations.map(({ id, nodes }) => `${path}, ${size.width} px, ${THEMES[colorScheme]} : ${id} (${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' ; ')})`))
    }
  }
  return faults
}

async function faultsOfAll(page: Page, paths: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) faults.push(...(await faultsOf(page, path)))
  return faults
}

type Reader = { who: string; enter: (browser: Browser) => Promise<Page>; pages: () => Promise<string[]> }
const READERS: Reader[] = [
  { who: 'publique', enter: (browser) => aVisitor(browser), pages: async () => [...PUBLIC_PAGES, ...(await publicPagesOfOne())] },
  { who: 'de dépôt ni de compte', enter: (browser) => enterAs(browser, 'Hélène Vidal'), pages: async () => OWN_PAGES },
  { who: 'de modération', enter: (browser) => enterAs(browser, 'Anne Tessier'), pages: async () => [...MODERATION_PAGES, ...(await moderationPagesOfOne())] },
]

for (const { who, enter, pages } of READERS) {
  test(`Aucune page ${who} n’a de défaut d’accessibilité, dans les deux thèmes, large ou étroite`, async ({ browser }) => {
    test.setTimeout(400_000)
    expect(await faultsOfAll(await enter(browser), await pages())).toEqual([])
  })
}
