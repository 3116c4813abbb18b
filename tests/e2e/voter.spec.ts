import { expect, test } from '@playwright/test'
import { aVisitor, enterAs, siteUrl } from './enter-as'

test('Un agent vote, le compte bouge sur un autre écran, sa collègue ajoute une personne et aucun territoire', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const address = `/consultations/demo-vote/propositions/${items[0].id}`
  const watcher = await aVisitor(browser)
  await watcher.goto(address, { waitUntil: 'networkidle' })
  const counts = async () => (await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/tally`)).json()).counts.find(({ proposal }: { proposal: number }) => proposal === items[0].id)
  const before = await counts()
  const shows = (territories: number, people: number) => Promise.all([
    expect(watcher.getByText(new RegExp(`^${territories}\\s+territoires?$`)).first()).toBeVisible({ timeout: 2_000 }),
    expect(watcher.getByText(new RegExp(`${people}\\s+personnes?`)).first()).toBeVisible({ timeout: 2_000 }),
  ])

  const agent = await enterAs(browser, 'Yann Le Goff')
  await agent.goto(address)
  await agent.getByRole('button', { name: /Soutenir cette proposition/ }).click()
  await expect(agent.getByRole('button', { name: /Vous soutenez cette proposition/ })).toBeVisible()
  await shows(before.territories + 1, before.people + 1)

  const colleague = await enterAs(browser, 'Maud Ollivier')
  await colleague.goto(address)
  await colleague.getByRole('button', { name: /Soutenir cette proposition/ }).click()
  await shows(before.territories + 1, before.people + 2)

  await agent.getByRole('button', { name: /Vous soutenez cette proposition/ }).click()
  await shows(before.territories + 1, before.people + 1)
  await colleague.getByRole('button', { name: /Vous soutenez cette proposition/ }).click()
  await shows(before.territories, before.people)
})

test('Sans JavaScript, on vote et on retire au même endroit', async ({ browser }) => {
  const agent = await enterAs(browser, 'Yann Le Goff', { javaScriptEnabled: false })
  await agent.goto('/consultations/demo-vote/propositions')
  await agent.getByRole('button', { name: /^\W*Soutenir/ }).first().click()
  await expect(agent).toHaveURL(/propositions.*#/)
  await agent.getByRole('button', { name: /Soutenue/ }).first().click()
  await expect(agent.getByRole('button', { name: /Soutenue/ })).toHaveCount(0)
})

test('Une personne au rattachement seulement déclaré lit quoi faire', async ({ browser }) => {
  const page = await enterAs(browser, 'Inès Roche')
  await page.goto('/consultations/demo-vote/propositions')
  await page.getByRole('link', { name: /./ }).and(page.locator('article a, .cc-card a')).first().click()
  await expect(page.getByText(/pas encore prouvé\u00a0: votre voix ne peut pas être comptée/).first()).toBeVisible()
})
