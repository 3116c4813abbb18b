import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window { axe: typeof axe }
}

/** The smallest is that of WCAG (1.4.10), as high as a small telephone. */
const SMALL = { width: 320, height: 640 }
const SIZES = [{ width: 1280, height: 900 }, SMALL]
const THEMES = { light: 'thème clair', dark: 'thème sombre' } as const
/** All that the dark theme can break: it has the words and the structure of the other. */
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** What is wrong with each page as it opens; its title must begin in the first half of a small screen, but on `/direct`. */
export async function faultsOfAll(page: Page, paths: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    faults.push(...(await faultsOf(page, path)))
    const top = await page.locator('h1').first().evaluate((title) => title.getBoundingClientRect().top + scrollY)
    if (top >= SMALL.height / 2 && !path.endsWith('/direct')) faults.push(`${path}, ${SMALL.width} px : titre à ${top} px du haut`)
  }
  return faults
}

/** What axe finds on the page as it is shown, in both themes and at both widths, and whether it must be scrolled sideways; left narrow. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const headings = await page.locator('h1').count()
  const faults = headings === 1 ? [] : [`${name} : ${headings} h1`]
  // Once a page, not once a reading: half the time of a reading is that of the half megabyte it is read with.
  await page.evaluate(axe.source)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (width > 0) faults.push(`${name}, ${size.width} px : déborde de ${width} px`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await page.evaluate((only) => window.axe.run(document, { resultTypes: ['violations'], ...only }), colorScheme === 'dark' ? OF_COLOURS : {})
      faults.push(...violations.map(({ id, nodes }) => `${name}, ${size.width} px, ${THEMES[colorScheme]} : ${id} (${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' ; ')})`))
    }
  }
  return faults
}
