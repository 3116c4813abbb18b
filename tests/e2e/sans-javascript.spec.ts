import { expect, test } from '@playwright/test'
import { aVisitor, enterAs, WITHOUT_SCRIPTS } from './enter-as'

test('Sans JavaScript, une agente dépose un besoin de bout en bout', async ({ browser }) => {
  const page = await aVisitor(browser, WITHOUT_SCRIPTS)
  await page.goto('/connexion?retour=/consultations/demo-consultation/contributions/nouvelle/besoin')
  await page.getByRole('button', { name: /Entrer comme Maud Ollivier/ }).click()
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

test('Sans JavaScript, une solution choisit ses besoins, et ce qui est tapé reste', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal', WITHOUT_SCRIPTS)
  await page.goto('/consultations/demo-consultation/contributions/nouvelle/solution')
  await page.getByLabel('Titre').fill('Le carnet de la cantine')
  await page.getByLabel('Chercher un besoin').fill('cantine')
  await page.getByLabel('Chercher un besoin').press('Enter')
  await page.getByRole('checkbox', { name: /Annuler un repas de cantine/ }).check({ force: true })
  await page.getByLabel('Chercher un besoin').fill('garderie')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByLabel('Titre')).toHaveValue('Le carnet de la cantine')
  await expect(page.getByRole('group', { name: /Besoins choisis/ }).getByRole('checkbox', { name: /Annuler un repas/ })).toBeChecked()
  await page.getByRole('checkbox', { name: /liste exacte des enfants/ }).check({ force: true })

  // Enter in another field goes on, as it does in the form of a need.
  await page.getByLabel('Titre').press('Enter')
  await expect(page.getByRole('alert')).toContainText('réponses sont à corriger')
  await page.getByLabel(/Que fait cette solution/).fill('Chaque matin, la liste des enfants à garder, avec leurs allergies.')
  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByLabel(/À qui cela servira/).fill('Familles')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: /n°/ })).toHaveCount(2)
})

test('Sans JavaScript, une modératrice regroupe deux contributions', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier', WITHOUT_SCRIPTS)
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
  const page = await aVisitor(browser, WITHOUT_SCRIPTS)
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

test('Sans JavaScript, un agent garde un dossier, le relit, le dépose, et une modératrice l’accepte', async ({ browser }) => {
  const agent = await enterAs(browser, 'Yann Le Goff', WITHOUT_SCRIPTS)
  await agent.goto('/consultations/demo-candidatures/candidatures/nouvelle')
  await agent.getByRole('radio', { name: /Soutenir l’agriculture locale/ }).check({ force: true })
  await agent.getByRole('button', { name: 'Ouvrir le dossier' }).click()
  await expect(agent).toHaveURL(/candidatures\/\d+$/)
  const file = new URL(agent.url()).pathname
  const motivation = 'Nos maraîchers cherchent des cantines, nos cantines cherchent des maraîchers.'
  await agent.getByLabel('Motivation').fill(motivation)
  await agent.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(agent.getByText('Brouillon enregistré. Vos collègues prouvés le voient')).toBeVisible()
  await agent.goto(`${file}/recapitulatif`)
  await expect(agent.getByRole('button', { name: 'Déposer la candidature' })).toBeDisabled()

  await agent.getByRole('link', { name: 'Compléter le dossier' }).click()
  await expect(agent.getByLabel('Motivation')).toHaveValue(motivation)
  await agent.getByLabel('Moyens').fill('Un animateur à mi-temps et la cuisine centrale.')
  await agent.getByLabel('Calendrier').fill('Un essai dans deux écoles dès la rentrée.')
  await agent.getByRole('button', { name: 'Relire avant de déposer' }).click()
  await expect(agent).toHaveURL(`${file}/recapitulatif`)
  await expect(agent.getByText(motivation)).toBeVisible()
  await agent.getByRole('button', { name: 'Déposer la candidature' }).click()
  await expect(agent.getByRole('status').getByText('Candidature déposée')).toBeVisible()

  const moderator = await enterAs(browser, 'Anne Tessier', WITHOUT_SCRIPTS)
  await moderator.goto(file.replace('/consultations/', '/moderation/'))
  await moderator.getByText('Accepter la candidature…').click()
  await moderator.getByRole('button', { name: 'Accepter la candidature', exact: true }).click()
  await expect(moderator.getByText('La candidature est acceptée')).toBeVisible()
  const visitor = await aVisitor(browser, WITHOUT_SCRIPTS)
  await visitor.goto(file)
  await expect(visitor.getByText('Acceptée', { exact: true }).first()).toBeVisible()
  await expect(visitor.getByText(motivation)).toBeVisible()
})
