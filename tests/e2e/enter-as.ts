import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

/** The site of this worker: `SITES` says them all, in the order of the workers. */
const ofThisWorker = (): { url: string; dataDir: string } => JSON.parse(process.env.SITES ?? '[]')[Number(process.env.TEST_PARALLEL_INDEX)]

export const siteUrl = () => ofThisWorker().url

/** Where it keeps its database. */
export const siteFolder = () => ofThisWorker().dataDir

/** A browser that runs no script: whatever it can do, everyone can. */
export const WITHOUT_SCRIPTS: BrowserContextOptions = { javaScriptEnabled: false }

/** A page of its own browser session, signed in as one of the demonstration's people through the sign-in page. */
export async function enterAs(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await aVisitor(browser, options)
  await page.goto('/connexion')
  await page.getByRole('button', { name: new RegExp(`Entrer comme ${name}`) }).click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
  return page
}

export async function aVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: siteUrl(), locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
  return context.newPage()
}
