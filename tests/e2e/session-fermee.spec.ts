import { expect, test } from '@playwright/test'
import { enterAs } from './enter-as'
import { faultsOf } from './faults-of'

const TITLE = 'Un titre tapé avant que la session soit fermée ailleurs'

test('Une session fermée depuis un autre écran le dit aussitôt à qui tape, sans rien lui prendre', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal')
  await page.goto('/consultations/demo-consultation/contributions/nouvelle/besoin', { waitUntil: 'networkidle' })
  const listens = new Promise<void>((resolve) => page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => String(payload).startsWith('40') && resolve())))
  await page.getByLabel('Titre').fill(TITLE)
  await listens

  const elsewhere = await enterAs(browser, 'Hélène Vidal')
  await elsewhere.goto('/compte')
  await elsewhere.getByRole('button', { name: /^Fermer la connexion de/ }).first().click()

  const status = page.locator('.cc-session').getByRole('status')
  await expect(status).toContainText('Votre session est terminée. Ce que vous avez tapé reste ici')
  await expect(page.getByRole('link', { name: 'Se reconnecter' })).toBeVisible()
  await expect(page.getByLabel('Titre')).toHaveValue(TITLE)
  expect(await faultsOf(page, 'session fermée ailleurs')).toEqual([])
})
