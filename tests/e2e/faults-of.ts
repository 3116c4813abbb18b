import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window { axe: typeof axe }
}

const SIZES = [{ width: 1280, height: 900 }, { width: 320, height: 700 }]
const THEMES = { light: 'thème clair', dark: 'thème sombre' } as const

export async function faultsOfAll(page: Page, paths: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    faults.push(...(await faultsOf(page, path)))
  }
  return faults
}

/** What axe finds on the page as it is shown, in both themes and at both widths, and whether it must be scrolled sideways. */
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
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
      faults.push(...violations.map(({ id, nodes }) => `${name}, ${size.width} px, ${THEMES[colorScheme]} : ${id} (${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' ; ')})`))
    }
  }
  return faults
}
