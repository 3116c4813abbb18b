import { expect, test } from '@playwright/test'
import { aVisitor, enterAs, siteUrl, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

test('Un agent commente sans script, une élue répond et signale, chacun suit\u00a0: les pages sont sans défaut', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-consultation/contributions?limit=1`)).json()
  const address = `/consultations/demo-consultation/contributions/${items[0].id}`
  const agent = await enterAs(browser, 'Yann Le Goff', WITHOUT_SCRIPTS)
  await agent.goto(address)
  await agent.getByRole('button', { name: 'Publier le commentaire' }).click()
  await expect(agent.getByText('Écrivez votre commentaire.').first()).toBeVisible()
  await agent.getByLabel('Votre commentaire').fill('Chez nous une centaine par an, surtout par téléphone.')
  await agent.getByRole('button', { name: 'Publier le commentaire' }).click()
  expect(agent.url()).toMatch(/#commentaire-\d+$/)
  await expect(agent.getByRole('heading', { name: '1 commentaire', exact: true })).toBeVisible()
  await expect(agent.getByRole('heading', { name: 'Vous suivez cette contribution' })).toBeVisible()

  const mayor = await enterAs(browser, 'Hélène Vidal')
  await mayor.goto(address)
  await mayor.getByRole('link', { name: /^Répondre/ }).click()
  await mayor.getByLabel('Votre réponse').fill('Merci, nous aussi.')
  await mayor.getByRole('button', { name: 'Publier la réponse' }).click()
  await expect(mayor.getByRole('heading', { name: '2 commentaires' })).toBeVisible()
  const faults = await faultsOf(mayor, 'une contribution commentée')
  await mayor.getByRole('link', { name: /^Signaler le commentaire/ }).first().click()
  faults.push(...(await faultsOf(mayor, 'signaler')))
  await mayor.getByText(/sans rapport/).click()
  await mayor.getByRole('button', { name: 'Signaler', exact: true }).click()
  await expect(mayor.getByText('Votre signalement est reçu')).toBeVisible()
  for (const page of ['/compte', '/compte/suivis']) {
    await mayor.goto(page)
    faults.push(...(await faultsOf(mayor, page)))
  }
  await mayor.getByRole('button', { name: /^Ne plus suivre/ }).click()
  await expect(mayor.getByText('Vous ne suivez rien')).toBeVisible()

  const visitor = await aVisitor(browser)
  await visitor.goto(address)
  await expect(visitor.getByText('Lannion (22)')).toBeVisible()
  await expect(visitor.getByText(/Yann|Hélène/)).toHaveCount(0)
  expect(faults).toEqual([])
})
