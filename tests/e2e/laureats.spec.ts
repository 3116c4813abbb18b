import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs, WITHOUT_SCRIPTS } from './enter-as'

const TITLES = ['Un guichet commun ouvert le samedi', 'Un agenda partagé des salles communales']

// Only one list of the demonstration can be published: each act is done once, with scripts or without.
test('Une modératrice prépare les lauréats avec et sans JavaScript, un autre les publie sans, la page et les projets paraissent', async ({ browser }) => {
  const desk = '/moderation/demo-lancement/laureats'
  const visitor = await aVisitor(browser, WITHOUT_SCRIPTS)
  await visitor.goto('/')
  await visitor.getByRole('link', { name: 'Où en est la désignation' }).first().click()
  await expect(visitor).toHaveURL('/consultations/demo-lancement/laureats')
  await expect(visitor.getByRole('link', { name: /Où en est la désignation|Voir les lauréats/ })).toHaveCount(0)
  await expect(visitor.getByText('Les lauréats ne sont pas encore désignés')).toBeVisible()

  const preparer = await enterAs(browser, 'Anne Tessier')
  await preparer.goto(desk)
  await preparer.getByRole('button', { name: 'Commencer la liste' }).click()
  await add(preparer, 1, TITLES[0])
  const plain = await enterAs(browser, 'Anne Tessier', WITHOUT_SCRIPTS)
  await plain.goto(desk)
  await add(plain, 2, TITLES[1])
  await plain.getByRole('button', { name: 'Transmettre pour confirmation' }).click()
  await expect(plain.getByText('La liste est transmise')).toBeVisible()
  await expect(plain.getByRole('button', { name: 'Publier les lauréats' })).toBeDisabled()

  const confirmer = await enterAs(browser, 'Bruno Keller', WITHOUT_SCRIPTS)
  await confirmer.goto(desk)
  await confirmer.getByText('Publier les lauréats…').click()
  await expect(confirmer.getByText(/propositions retenues par le second comité ne sont pas sur la liste/)).toBeVisible()
  await confirmer.getByRole('button', { name: 'Publier les lauréats', exact: true }).click()
  await expect(confirmer.getByText('Les lauréats sont publiés')).toBeVisible()

  for (const title of TITLES) {
    await visitor.goto('/consultations/demo-lancement/laureats')
    await visitor.getByRole('link', { name: title }).first().click()
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title)
  }
})

/** Adds a line to the list. @param proposal its rank among those that may be chosen */
async function add(page: Page, proposal: number, title = '') {
  await page.getByLabel('Proposition').selectOption({ index: proposal })
  await page.getByRole('button', { name: 'Choisir' }).click()
  await page.getByRole('radio').first().check({ force: true })
  await page.getByLabel('Titre du projet lauréat').fill(title)
  await page.getByLabel(/Montant accordé/).fill('120 000')
  await page.getByRole('button', { name: 'Ajouter à la liste' }).click()
  await expect(page.getByText('Le lauréat est sur la liste.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible()
}

test('Une visiteuse n’entre pas dans la modération, un élu non plus', async ({ browser }) => {
  const visitor = await aVisitor(browser)
  await visitor.goto('/moderation/demo-lancement/laureats')
  await expect(visitor).toHaveURL(/connexion\?retour=/)
  const mayor = await enterAs(browser, 'Hélène Vidal')
  const answer = await mayor.goto('/moderation/demo-lancement/laureats')
  expect(answer?.status()).toBe(403)
  await expect(mayor.getByText(/réservée aux personnes qui modèrent/)).toBeVisible()
})
