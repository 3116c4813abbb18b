import { expect, type Page, test } from '@playwright/test'
import { aVisitor } from './enter-as'
import { faultsOf } from './faults-of'

const [FORMER, NEW] = ['agente@mairie.exemple.invalid', 'agente@communaute.exemple.invalid']

/** Types, on the page open, the code of the last letter to an address. */
async function typeCode(page: Page, email: string, button: string) {
  const mailbox = await page.context().newPage()
  await mailbox.goto(`/demo/courrier?destinataire=${encodeURIComponent(email)}`)
  const code = /\d{3}\s\d{3}/.exec((await mailbox.getByRole('article').first().textContent()) ?? '')?.[0] ?? ''
  await mailbox.close()
  await page.getByLabel('Code à six chiffres').fill(code)
  await page.getByRole('button', { name: button, exact: true }).click()
}

test('Une personne corrige son adresse, sur un petit écran\u00a0; l’ancienne l’apprend', async ({ browser }) => {
  const page = await aVisitor(browser, { viewport: { width: 320, height: 700 } })
  await page.goto('/connexion/adresse')
  await page.getByLabel('Votre adresse électronique professionnelle').fill(FORMER)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await typeCode(page, FORMER, 'Se connecter')
  await page.getByLabel('Prénom et nom').fill('Anne Porte')
  await page.getByRole('radio', { name: /^Agent/ }).check({ force: true })
  await page.getByLabel('Fonction').fill('Agente')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await page.goto('/compte')
  await page.getByRole('link', { name: 'Changer d’adresse électronique' }).click()
  await page.getByLabel('Votre nouvelle adresse électronique').fill(NEW)
  expect(await faultsOf(page, 'nouvelle adresse')).toEqual([])
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tapez le code reçu à la nouvelle adresse')
  await typeCode(page, NEW, 'Changer d’adresse')
  await expect(page.getByRole('main').getByRole('status')).toContainText(`Votre adresse est maintenant ${NEW}`)
  await page.goto(`/demo/courrier?destinataire=${encodeURIComponent(FORMER)}`)
  await expect(page.getByText('Cette adresse n’ouvre plus votre compte')).toBeVisible()
})
