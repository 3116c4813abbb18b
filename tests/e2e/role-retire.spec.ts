import { expect, test } from '@playwright/test'
import { enterAs } from './enter-as'

test('Qui perd son rôle ne voit plus les noms d’une page de modération ouverte\u00a0; il lit pourquoi', async ({ browser }) => {
  const bruno = await enterAs(browser, 'Bruno Keller')
  const listens = new Promise<void>((resolve) => bruno.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => bruno.url().endsWith('/rattachements') && String(payload).startsWith('40') && resolve())))
  await bruno.goto('/moderation/rattachements')
  await listens
  await expect(bruno.getByRole('heading', { name: 'Rattachements' })).toBeVisible()

  const karim = await enterAs(browser, 'Karim')
  await karim.goto('/administration/roles')
  const held = karim.getByRole('region', { name: 'Modération' }).getByRole('listitem').filter({ hasText: 'Bruno Keller' })
  await held.getByText('Retirer ce rôle…').click()
  await held.getByLabel('Motif').fill('Il change de service.')
  await held.getByRole('button', { name: 'Retirer ce rôle' }).click()

  await expect(karim.locator(':focus')).toHaveText(/Bruno Keller n’a plus le rôle/)
  await expect(bruno).toHaveURL(/\/connexion\?retour=/)
  await expect(bruno.getByText('un de vos rôles a été retiré')).toBeVisible()
  await expect(bruno.getByRole('heading', { name: 'Rattachements' })).toHaveCount(0)

  // Given back: other journeys need him.
  await karim.getByLabel('Adresse électronique de la personne').fill('moderateur@demo.exemple.invalid')
  await karim.getByRole('button', { name: 'Chercher cette personne' }).click()
  await karim.getByRole('radio', { name: /^Modération/ }).check({ force: true })
  await karim.getByLabel('Motif').first().fill('Il revient dans l’équipe.')
  await karim.getByRole('button', { name: 'Donner ce rôle' }).click()
  await expect(karim.getByRole('main').getByRole('status')).toHaveText(/Bruno Keller a maintenant le rôle/)
})
