import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs } from './enter-as'

test('Une visiteuse va de l’accueil à une contribution, à la proposition qui la porte, et revient', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto('/')
  await page.getByRole('region', { name: 'Ouvert en ce moment' }).getByRole('link', { name: 'Services aux habitants (démonstration)', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Services aux habitants')
  await page.getByRole('navigation', { name: 'Cette consultation' }).getByRole('link', { name: 'Contributions' }).click()
  await page.getByLabel('Chercher un mot ou une collectivité').fill('navette médiathèques')
  await page.getByLabel('Chercher un mot ou une collectivité').press('Enter')
  await expect(page).toHaveURL(/q=navette/)

  const title = 'Suivre la navette qui transporte les livres entre les médiathèques du territoire'
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const contribution = page.url()
  await page.getByRole('region', { name: 'Que devient cette contribution ?' }).getByRole('link', { name: /^Proposition n° \d+/ }).click()
  await expect(page).toHaveURL(/\/demo-vote\/propositions\/\d+$/)
  await page.getByRole('region', { name: 'D’où vient cette proposition' }).getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(contribution)
})

test('De l’édition 2021, on remonte d’une proposition à une contribution qui est derrière', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto('/consultations/2021')
  await page.getByRole('navigation', { name: 'Cette consultation' }).getByRole('link', { name: 'Propositions' }).click()
  await page.getByRole('link', { name: 'Organiser des instances délibératives' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Organiser des instances délibératives')
  const behind = page.getByRole('region', { name: 'D’où vient cette proposition' }).getByRole('link').first()
  const title = (await behind.textContent()) ?? ''
  await behind.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('link', { name: /Proposition n° \d+ : Organiser des instances délibératives/ })).toBeVisible()
})

test('Le plan du site ne mène à la modération que ceux à qui elle est ouverte', async ({ browser }) => {
  const doors = async (page: Page) => {
    await page.goto('/plan-du-site')
    return page.getByRole('main').locator('a[href^="/moderation"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  }
  expect(await doors(await aVisitor(browser))).toEqual([])
  expect(await doors(await enterAs(browser, 'Yann Le Goff'))).toEqual([])
  expect(await doors(await enterAs(browser, 'Anne Tessier'))).toEqual(['/moderation', '/moderation/journal'])
})
