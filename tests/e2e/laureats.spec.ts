import { expect, test } from '@playwright/test'
import { aVisitor, enterAs } from './enter-as'

test('Une modératrice prépare les lauréats, un autre les publie, la page et les projets paraissent', async ({ browser }) => {
  const desk = '/moderation/demo-lancement/laureats'
  const visitor = await aVisitor(browser)
  await visitor.goto('/consultations/demo-lancement/laureats')
  await expect(visitor.getByText('Les lauréats ne sont pas encore désignés')).toBeVisible()

  const preparer = await enterAs(browser, 'Anne Tessier')
  await preparer.goto(desk)
  await preparer.getByRole('button', { name: 'Commencer la liste' }).click()
  await preparer.getByLabel('Proposition').selectOption({ index: 1 })
  await preparer.getByRole('button', { name: 'Choisir' }).click()
  await preparer.getByRole('radio').first().check({ force: true })
  await preparer.getByLabel('Titre du projet lauréat').fill('Un guichet commun ouvert le samedi')
  await preparer.getByLabel(/Montant accordé/).fill('120 000')
  await preparer.getByRole('button', { name: 'Ajouter à la liste' }).click()
  await expect(preparer.getByText('Le lauréat est sur la liste.')).toBeVisible()
  await preparer.getByRole('button', { name: 'Transmettre pour confirmation' }).click()
  await expect(preparer.getByRole('button', { name: 'Publier les lauréats' })).toBeDisabled()

  const confirmer = await enterAs(browser, 'Bruno Keller')
  await confirmer.goto(desk)
  await confirmer.getByText('Publier les lauréats…').click()
  await confirmer.getByRole('button', { name: 'Publier les lauréats', exact: true }).click()
  await expect(confirmer.getByText('Les lauréats sont publiés')).toBeVisible()

  await visitor.goto('/consultations/demo-lancement/laureats')
  await visitor.getByRole('link', { name: 'Un guichet commun ouvert le samedi' }).first().click()
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Un guichet commun ouvert le samedi')
})

test('Une visiteuse n’entre pas dans la modération, un élu non plus', async ({ browser }) => {
  const visitor = await aVisitor(browser)
  await visitor.goto('/moderation/demo-lancement/laureats')
  await expect(visitor).toHaveURL(/connexion\?retour=/)
  const mayor = await enterAs(browser, 'Hélène Vidal')
  const answer = await mayor.goto('/moderation/demo-lancement/laureats')
  expect(answer?.status()).toBe(403)
  await expect(mayor.getByText(/réservée aux personnes qui modèrent/)).toBeVisible()
})
