import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

const QUEUE = '/moderation/demo-regard/file'

/** Presses keys once the page listens to them. */
async function press(page: Page, ...keys: string[]) {
  await expect(page.getByText('Ne plus écouter les touches')).toBeAttached()
  for (const key of keys) await page.keyboard.press(key)
}

test('Une modératrice parcourt la file au clavier\u00a0: demander un changement, annuler, publier, refuser\u00a0; l’adresse dit le refus à tous', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  await page.goto(QUEUE)
  await expect(page.getByText(/^6\scontributions attendent un regard/)).toBeVisible()
  const faults = await faultsOf(page, 'la file')
  await press(page, 'j', 'j', 'Enter')
  await expect(page.getByText('Des données personnelles\u00a0?')).toBeVisible()
  await expect(page.locator('mark')).toHaveText(['Mme Solange Fauchère', '06 39 98 41 07'])
  faults.push(...(await faultsOf(page, 'un dossier de la file')))
  const address = new URL(page.url()).pathname.replace('/moderation/', '/consultations/').replace('/file/', '/contributions/')

  await press(page, 'c')
  await page.keyboard.type('Retirez le nom et le téléphone de cette personne.')
  await page.getByRole('button', { name: 'Demander ce changement' }).click()
  await expect(page.getByText(/a demandé un changement à son auteur/)).toBeVisible()
  await press(page, 'u')
  await expect(page.getByText(/est revenu dessus/)).toBeVisible()
  await press(page, 'p')
  await expect(page.getByText('Publiée', { exact: true })).toBeVisible()
  await press(page, 'r')
  await page.getByLabel('Motif').selectOption({ label: 'Autre motif' })
  await page.getByLabel('Explication').fill('Elle nomme une personne qui ne l’a pas voulu.')
  await page.getByRole('button', { name: 'Refuser', exact: true }).click()
  await expect(page.getByText('Refusée', { exact: true })).toBeVisible()

  const visitor = await aVisitor(browser)
  await visitor.goto(address)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(/refusée? par la modération/)
  await expect(visitor.getByText('Elle nomme une personne qui ne l’a pas voulu.')).toBeVisible()
  await expect(visitor.getByText(/Fauchère|06 39/)).toHaveCount(0)
  faults.push(...(await faultsOf(visitor, 'une contribution refusée')))

  const colleague = await enterAs(browser, 'Bruno Keller', WITHOUT_SCRIPTS)
  await colleague.goto(QUEUE)
  await colleague.getByRole('checkbox').first().check()
  await colleague.getByRole('button', { name: 'Publier' }).click()
  await expect(colleague.getByText('1 faite, 0 refusée')).toBeVisible()
  await expect(colleague.getByText(/^4\scontributions attendent/)).toBeVisible()
  expect(faults).toEqual([])
})
