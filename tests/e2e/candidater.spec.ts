import { expect, test } from '@playwright/test'
import { enterAs } from './enter-as'

test('Un territoire candidate, une modératrice accepte', async ({ browser }) => {
  const mayor = await enterAs(browser, 'Hélène Vidal')
  await mayor.goto('/consultations/demo-candidatures/candidatures/nouvelle')
  await mayor.getByText('Faciliter la transition écologique de sa collectivité').click()
  await mayor.getByRole('button', { name: 'Ouvrir le dossier' }).click()
  await mayor.waitForURL(/candidatures\/\d+/)
  const file = new URL(mayor.url()).pathname
  for (const [index, text] of ['Nos habitants demandent ce service depuis trois ans et nous avons commencé seuls.', 'Une chargée de mission à mi-temps et un élu référent.', 'Un essai dès le printemps, une généralisation à l’automne.'].entries()) {
    await mayor.getByRole('textbox').nth(index).fill(text)
  }
  await mayor.getByRole('button', { name: 'Relire avant de déposer' }).click()
  await mayor.getByRole('button', { name: /Déposer la candidature|Déposer/ }).last().click()
  await expect(mayor.getByText(/Déposée|déposée/).first()).toBeVisible()

  const moderator = await enterAs(browser, 'Anne Tessier')
  await moderator.goto(`/moderation/demo-candidatures/candidatures/${file.split('/').at(-1)}`)
  await moderator.getByText('Accepter la candidature…').click()
  await moderator.getByRole('button', { name: 'Accepter la candidature', exact: true }).click()
  await mayor.goto(file)
  await expect(mayor.getByText(/Acceptée|acceptée/).first()).toBeVisible()
})
