import { expect, test } from '@playwright/test'
import { aVisitor, enterAs } from './enter-as'

const WITHOUT = { javaScriptEnabled: false }

test('Sans JavaScript, une agente dépose un besoin de bout en bout', async ({ browser }) => {
  const page = await enterAs(browser, 'Maud Ollivier', WITHOUT)
  await page.goto('/consultations/demo-consultation/contributions/nouvelle/besoin')
  const title = 'Signaler un lampadaire en panne sans appeler la mairie'
  await page.getByLabel('Titre').fill(title)
  await page.getByLabel(/Quel est le problème/).fill('Les habitants appellent trois fois pour le même lampadaire, et personne ne sait si la panne est déjà connue.')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.locator('.cc-error-summary').or(page.getByRole('alert')).first()).toBeVisible()
  await expect(page.getByLabel('Titre')).toHaveValue(title)
  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByLabel(/À qui cela servira/).fill('Habitants, services techniques')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByText('Voici ce que tout le monde pourra lire.')).toBeVisible()
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('C’est publié')
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('Sans JavaScript, une modératrice regroupe deux contributions', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier', WITHOUT)
  const bench = '/moderation/demo-consultation/regroupement'
  await page.goto(bench)
  const figures = async () => (await page.locator('.cc-status').textContent())?.match(/\d+/g)?.map(Number) ?? []
  const [regrouped = 0, , , waiting = 0] = await figures()
  await page.getByRole('checkbox').nth(0).check()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByLabel(/regrouper dans/).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Regrouper', exact: true }).click()
  await page.goto(bench)
  const [regroupedAfter, , , waitingAfter] = await figures()
  expect([regroupedAfter, waitingAfter]).toEqual([regrouped + 2, waiting - 2])
})

test('Sans JavaScript, on se connecte avec le code reçu par courriel', async ({ browser }) => {
  const page = await aVisitor(browser, WITHOUT)
  const email = 'secretaire@mairie.exemple.invalid'
  await page.goto('/connexion')
  await page.getByLabel('Votre adresse électronique professionnelle').fill(email)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await expect(page).toHaveURL(/\/connexion\/code/)
  await page.getByRole('link', { name: 'Lire le courrier de la démonstration' }).click()
  const [code = ''] = (await page.getByRole('article').first().textContent())?.match(/\d{3}\s\d{3}/) ?? []
  await page.goto('/connexion/code')
  await page.getByLabel('Code à six chiffres').fill(code)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()

  await expect(page).toHaveURL(/\/connexion\/profil/)
  await page.getByLabel('Prénom et nom').fill('Jeanne Morvan')
  await page.getByRole('radio', { name: /agent/i }).check({ force: true })
  await page.getByLabel(/^Fonction/).fill('Secrétaire de mairie')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await expect(page).toHaveURL(/\/compte\/territoire/)
  await page.goto('/compte')
  await expect(page.getByText('Jeanne Morvan').first()).toBeVisible()
})
