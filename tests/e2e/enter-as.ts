import { type Browser, type BrowserContextOptions, type Page, test } from '@playwright/test'
import { entryOf } from '../support/demo-session'

/** The site of this worker: `SITES` says them all, in the order of the workers. */
const ofThisWorker = (): { url: string; dataDir: string } => JSON.parse(process.env.SITES ?? '[]')[Number(process.env.TEST_PARALLEL_INDEX)]

export const siteUrl = () => ofThisWorker().url

/** Where it keeps its database. */
export const siteFolder = () => ofThisWorker().dataDir

/** A browser that runs no script: whatever it can do, everyone can. */
export const WITHOUT_SCRIPTS: BrowserContextOptions = { javaScriptEnabled: false }

/** A page of its own browser session, signed in as one of the demonstration's people by what the button of the sign-in page sends. */
export async function enterAs(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await aVisitor(browser, options)
  const { action, fields } = entryOf(await (await page.request.get('/connexion')).text(), new RegExp(name))
  const answer = await page.request.post(action, { form: fields, headers: { origin: options.baseURL ?? siteUrl() }, maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`${name} was answered ${answer.status()}`)
  return page
}

/** The journey whose windows are open. */
let journey = ''

/** A page of its own browser session. */
export async function aVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const { testId } = test.info()
  // Or the windows of every journey of the worker would stay open, and each vote be read again by them all.
  if (testId !== journey) for (const context of browser.contexts()) await context.close()
  journey = testId
  const context = await browser.newContext({ baseURL: siteUrl(), locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
  return context.newPage()
}
