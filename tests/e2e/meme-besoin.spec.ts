import { expect, test } from '@playwright/test'
import { aVisitor, enterAs, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

const NEED = '/consultations/demo-consultation/contributions/nouvelle/besoin'
const PUBLISHED = /Annuler un repas de cantine à 7 h/
const SAME = 'C’est le même besoin'

for (const { who, how, options, isKept } of [
  { who: 'Maud Ollivier', how: '', options: {}, isKept: true },
  { who: 'Yann Le Goff', how: ', sans JavaScript', options: WITHOUT_SCRIPTS, isKept: false },
])
  test(`Qui décrit un besoin déjà publié dit que c’est le même, puis revient dessus${how}`, async ({ browser }) => {
    const page = await enterAs(browser, who, options)
    await page.goto(NEED)
    const title = page.getByLabel('Titre')
    await title.fill('Prévenir la cantine quand un enfant a de la fièvre')
    await page.getByLabel(/Quel est le problème/).fill('Annuler le repas le matin même, avant que la cuisine ne le prépare pour rien.')
    if (options === WITHOUT_SCRIPTS) await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
    const suggested = page.getByRole('complementary', { name: /qui y ressemble/ })
    await suggested.getByRole('button', { name: new RegExp(`${SAME}.*${PUBLISHED.source}`) }).click()

    await expect(page.getByRole('heading', { level: 1, name: PUBLISHED })).toBeVisible()
    const territory = await page.getByText(/sera nommée parmi/).locator('strong').innerText()
    if (isKept) expect(await faultsOf(page, 'même besoin')).toEqual([])
    else await page.getByLabel(/Supprimer mon brouillon/).check({ force: true })
    await page.getByRole('button', { name: SAME }).click()
    await expect(page.getByText(`${territory} a le même besoin\u00a0: c’est noté`)).toBeVisible()
    const address = new URL(page.url()).pathname

    const visitor = await aVisitor(browser)
    const named = visitor.getByRole('region', { name: 'Qui a le même besoin' }).getByText(territory)
    await visitor.goto(address)
    await expect(named).toBeVisible()
    await expect(visitor.getByText(who)).toHaveCount(0)
    await page.goto(NEED)
    await expect(title).toHaveValue(isKept ? /Prévenir la cantine/ : '')

    await page.goto(address)
    await page.getByRole('button', { name: 'Ce n’est plus notre besoin' }).click()
    await expect(page.getByText('n’est plus parmi celles qui ont ce besoin')).toBeVisible()
    await visitor.reload()
    await expect(named).toHaveCount(0)
  })
