import { expect, test } from '@playwright/test'
import { aVisitor, enterAs, siteUrl, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

const NEED = '/consultations/demo-consultation/contributions/nouvelle/besoin'
const TITLE = 'Prévenir les familles quand le car scolaire a du retard'

test('Une élue dépose un besoin, son brouillon la suit, elle le publie puis le corrige', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal')
  await page.goto(NEED)
  // Another journey may have left her a draft, whose hour is told already.
  const kept = page.waitForResponse((response) => response.request().postData()?.includes('Trente-deux') === true)
  await page.getByLabel('Titre').fill(TITLE)
  await page.getByLabel(/Quel est le problème/).fill('Trente-deux enfants attendent le matin au bord de la route, sans savoir si le car est passé. Les parents appellent la mairie.')
  await kept
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()

  await page.goto('/')
  await page.goto(NEED)
  await expect(page.getByLabel('Titre')).toHaveValue(TITLE)
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByRole('alert').or(page.locator('.cc-error-summary')).first()).toBeVisible()
  await expect(page.getByLabel('Titre')).toHaveValue(TITLE)
  await page.getByLabel('Thème').selectOption({ label: 'Mobilité, transports' })
  await page.getByLabel(/À qui cela servira/).fill('Familles, conducteurs, secrétaires de mairie')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByText('Voici ce que tout le monde pourra lire.')).toBeVisible()
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByText(/publié/i).first()).toBeVisible()

  const visitor = await aVisitor(browser)
  await visitor.goto(`/consultations/demo-consultation/contributions?q=${encodeURIComponent('familles car scolaire')}`)
  await visitor.getByRole('link', { name: TITLE }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText(TITLE)
  await expect(visitor.getByText('Saint-Flour').first()).toBeVisible()
  await expect(visitor.getByText('Hélène Vidal')).toHaveCount(0)

  await page.goto(new URL(visitor.url()).pathname)
  await page.getByRole('link', { name: /Modifier|Corriger/ }).first().click()
  await page.getByLabel('Titre').fill(`${TITLE}, même de dix minutes`)
  await page.getByRole('button', { name: /Enregistrer|Publier/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('même de dix minutes')

  await visitor.reload()
  await visitor.getByRole('link', { name: /1 version précédente/ }).click()
  await expect(visitor.locator('ins')).toContainText([/même de dix minutes/])
  await visitor.getByText('Lire la version 2 en entier').click()
  expect(await faultsOf(visitor, 'versions comparées')).toEqual([])
})

test('Revenir en arrière après avoir publié montre un formulaire vide', async ({ browser }) => {
  const page = await enterAs(browser, 'Maud Ollivier')
  await page.goto(NEED)
  await page.getByLabel('Titre').fill('Un besoin publié du premier coup')
  await page.getByLabel(/Quel est le problème/).fill('Les habitants appellent trois fois pour le même lampadaire, sans savoir si la panne est connue.')
  await page.getByLabel('Thème').selectOption({ label: 'Mobilité, transports' })
  await page.getByLabel(/À qui cela servira/).fill('Familles')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /merci/ })).toBeVisible()
  // A page that reads itself again as it comes back ends the navigation that brought it.
  for (let pages = 0; pages < 2; pages++) await page.goBack().catch(() => {})
  await expect(page).toHaveURL(/nouvelle\/besoin/)
  await page.waitForLoadState()
  for (const field of await page.locator('.cc-deposit__form').locator('input, textarea, select').all()) await expect(field).toHaveValue('')
})

for (const [how, options] of [['', {}], [', sans JavaScript', WITHOUT_SCRIPTS]] as const)
  test(`Qui écrit après la fin de sa session retrouve tout en revenant en arrière${how}`, async ({ browser }) => {
    const page = await enterAs(browser, 'Camille Joly', options)
    await page.goto(NEED.replace('besoin', 'solution'))
    const [title, text] = [page.getByLabel('Titre'), page.getByLabel(/Que fait cette solution/)]
    for (const words of ['Commencé avant', 'Repris plus tard']) {
      await title.fill(words)
      await text.fill(`Un texte gardé. ${words}.`)
      await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
      await expect(page.getByText(/Vous pouvez fermer cette page/)).toBeVisible()
      const cookies = await page.context().cookies()
      await page.context().clearCookies()
      await title.fill(`${words}, fini la session close`)
      await text.fill(`Ce que la session close ne doit pas perdre. ${words}.`)
      await page.getByLabel('Thème').selectOption({ index: 2 })
      await page.getByRole('button', { name: 'Relire avant de publier' }).click()
      await expect(page.getByText(/Votre session est terminée/)).toBeVisible()
      await page.context().addCookies(cookies)
      await page.goBack()
      await page.waitForLoadState('networkidle')
      await expect(title).toHaveValue(`${words}, fini la session close`)
      await expect(text).toHaveValue(`Ce que la session close ne doit pas perdre. ${words}.`)
      await expect(page.getByLabel('Thème').locator('option:checked')).not.toHaveText('Choisir un thème')
    }
  })

test('Un texte trop long est gardé et dit, jamais coupé', async ({ browser }) => {
  const page = await enterAs(browser, 'Camille Joly')
  await page.goto(NEED.replace('besoin', 'solution'))
  await page.getByLabel('Titre').fill('é'.repeat(300))
  await expect(page.getByText('180 caractères de trop.')).toBeVisible()
  await expect(page.getByText(/Enregistré seulement sur cet appareil.*Le titre dépasse 120 caractères/)).toBeVisible()
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByRole('link', { name: /Le titre dépasse 120 caractères/ })).toBeVisible()
  await expect(page.getByLabel('Titre')).toHaveValue('é'.repeat(300))
})

test('Deux onglets sur un brouillon ne s’effacent pas l’un l’autre', async ({ browser }) => {
  const page = await enterAs(browser, 'Camille Joly')
  await page.goto(NEED.replace('besoin', 'solution'))
  const stale = await page.context().newPage()
  await stale.goto(page.url())
  await page.getByLabel('Titre').fill('Le premier onglet')
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
  await page.getByLabel('Titre').fill('Le premier onglet, deux fois')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.getByText(/Vous pouvez fermer cette page/)).toBeVisible()

  await stale.getByLabel('Titre').fill('Le second onglet')
  await expect(stale.getByText(/Enregistré seulement sur cet appareil.*dans un autre onglet/)).toBeVisible()
  await stale.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(stale.getByText(/Ce brouillon a été modifié le/)).toBeVisible()
  await expect(stale.getByLabel('Titre')).toHaveValue('Le second onglet')
  await page.reload()
  await expect(page.getByLabel('Titre')).toHaveValue('Le premier onglet, deux fois')
  await stale.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(stale.getByText(/Vous pouvez fermer cette page/)).toBeVisible()
})

test('Deux onglets ouverts ne s’effacent pas l’un l’autre', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal')
  await page.goto('/compte')
  await page.getByRole('link', { name: new RegExp(TITLE) }).first().click()
  await page.getByRole('link', { name: /Modifier|Corriger/ }).first().click()
  const stale = await page.context().newPage()
  await stale.goto(page.url())
  await page.getByLabel('Titre').fill('Écrit dans le premier onglet')
  await page.getByRole('button', { name: 'Publier cette version' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('premier onglet')

  await stale.getByLabel('Titre').fill('Écrit dans le second onglet')
  await stale.getByRole('button', { name: 'Publier cette version' }).click()
  await expect(stale.getByText(/Cette contribution a été modifiée/)).toBeVisible()
  await expect(stale.getByLabel('Titre')).toHaveValue('Écrit dans le second onglet')
  await stale.getByRole('button', { name: 'Publier cette version' }).click()
  await expect(stale.getByRole('heading', { level: 1 })).toContainText('second onglet')
})

test('Un texte hostile est montré tel quel, jamais exécuté', async ({ browser }) => {
  const page = await enterAs(browser, 'Yann Le Goff')
  await page.goto(NEED)
  const hostile = '<img src=x onerror="document.title=`pris`"> & « essai »'
  await page.getByLabel('Titre').fill(hostile)
  await page.getByLabel(/Quel est le problème/).fill('<script>document.title = "pris"</script> Un texte assez long pour être gardé.')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page.getByLabel('Titre')).toHaveValue(hostile)
  await expect(page).not.toHaveTitle('pris')
})

test('Une solution choisit les besoins auxquels elle répond, trouvés à mesure qu’on tape', async ({ browser }) => {
  const page = await enterAs(browser, 'Yann Le Goff')
  await page.goto(NEED.replace('besoin', 'solution'))
  await page.getByLabel('Titre').fill('Le pense-bête des cantines')
  const search = page.getByLabel('Chercher un besoin')
  await search.fill('cantine')
  const meal = page.getByRole('checkbox', { name: /Annuler un repas de cantine/ })
  await meal.check({ force: true })
  await search.fill('liste exacte')
  await page.getByRole('checkbox', { name: /liste exacte des enfants/ }).check({ force: true })
  await search.fill('')
  const chosen = page.getByRole('group', { name: /Besoins choisis/ })
  await expect(chosen.getByRole('checkbox', { checked: true })).toHaveCount(2)

  const solution = await firstOf('solution')
  await search.fill(`n° ${solution}`)
  await search.press('Enter')
  await expect(page.getByText(`Le n°\u00a0${solution} est une solution\u00a0: seuls des besoins peuvent être choisis ici.`)).toBeVisible()
  await meal.uncheck({ force: true })
  await search.fill('nulle part')
  await expect(page.getByText('Aucun besoin publié ne contient')).toBeVisible()
  await expect(chosen.getByRole('checkbox')).toHaveCount(1)
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible()
  expect(await faultsOf(page, 'choix des besoins')).toEqual([])

  await page.getByLabel(/Que fait cette solution/).fill('Chaque matin, la liste des enfants à garder, avec leurs allergies.')
  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByLabel(/À qui cela servira/).fill('Familles')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: /liste exacte des enfants.*n°/ })).toBeVisible()
  await expect(page.getByText(/Annuler un repas/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.getByRole('link', { name: 'Le pense-bête des cantines' }).first().click()
  await expect(page.getByRole('link', { name: /liste exacte des enfants/ })).toBeVisible()
})

/** The number of one published contribution of this kind. */
async function firstOf(kind: 'need' | 'solution'): Promise<number> {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-consultation/contributions?kind=${kind}&limit=1`)).json()
  return items[0].id
}
