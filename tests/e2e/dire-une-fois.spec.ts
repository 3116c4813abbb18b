import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs, WITHOUT_SCRIPTS } from './enter-as'

const told = (page: Page) => page.getByRole('status').getByText('Brouillon enregistré', { exact: false }).and(page.locator('.fr-alert *'))

/** Opens the form of a need, keeps a draft with its button, and gives the address this led to. */
async function keepADraft(page: Page, title: string): Promise<string> {
  await page.goto('/consultations/demo-consultation/contributions/nouvelle/besoin')
  await page.getByLabel('Titre').fill(title)
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(told(page)).toBeVisible()
  return page.url()
}

for (const [how, scripts] of [['', {}], ['Sans JavaScript, ', WITHOUT_SCRIPTS]] as const) test(`${how}ce qui vient d’être fait est dit une fois : ni rechargé, ni retrouvé en revenant, ni donné avec l’adresse`, async ({ browser }) => {
  const page = await enterAs(browser, 'Maud Ollivier', scripts)
  const address = await keepADraft(page, 'Un besoin gardé pour plus tard')
  expect(new URL(address).search).toBe('')
  await page.goto('/aide')
  await page.goBack()
  await expect(page.getByLabel('Titre')).toHaveValue('Un besoin gardé pour plus tard')
  await expect(told(page)).toHaveCount(0)

  await keepADraft(page, 'Le même besoin, repris')
  await page.reload()
  await expect(page.getByLabel('Titre')).toHaveValue('Le même besoin, repris')
  await expect(told(page)).toHaveCount(0)
})

test('ce qui vient d’être fait reste à lire quand la page se relit, et s’efface de celle que le navigateur ressort de sa mémoire', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  await page.goto('/moderation/demo-consultation/regroupement')
  await page.locator('.cc-row__title a').first().click()
  await page.getByText('Rejeter…').click()
  await page.getByLabel('Motif').last().fill('La demande porte sur du matériel, hors du périmètre.')
  await page.getByRole('button', { name: 'Rejeter', exact: true }).click()
  const done = page.getByRole('status').getByText('contribution est rejetée')
  await expect(done).toContainText('sans adresse connue')
  expect(new URL(page.url()).search).toBe('')

  // The page is alive, and may read itself again.
  await page.waitForFunction(() => window.__remixRouter?.state.initialized)
  const reread = page.waitForResponse((answer) => answer.url().includes('.data'))
  await page.evaluate(() => window.__remixRouter?.revalidate())
  expect((await (await reread).allHeaders())['set-cookie']).toBeUndefined()
  await page.waitForFunction(() => window.__remixRouter?.state.revalidation === 'idle')
  await expect(done).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(done).toHaveCount(0)
})

test('ce qui vient d’être fait n’est dit qu’à qui l’a fait, et aucune mémoire n’en garde la page', async ({ browser }) => {
  const page = await enterAs(browser, 'Maud Ollivier')
  await page.goto('/consultations/demo-consultation/contributions/nouvelle/besoin')
  await page.getByLabel('Titre').fill('Un besoin pour moi seule')
  const answered = page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.request().isNavigationRequest())
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  expect(await (await answered).allHeaders()).toMatchObject({ 'cache-control': 'private, no-store', 'set-cookie': expect.stringMatching(/^fait=.*Max-Age=0/) })

  const visitor = await aVisitor(browser)
  const answer = await visitor.goto('/consultations/demo-consultation')
  const { 'cache-control': kept, 'set-cookie': cookie } = (await answer?.allHeaders()) ?? {}
  expect([kept, cookie]).toEqual([undefined, undefined])
  await expect(visitor.locator('.fr-alert--success')).toHaveCount(0)
})

declare global {
  interface Window {
    __remixRouter?: { revalidate(): void; state: { revalidation: string; initialized: boolean } }
  }
}
