import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs, siteUrl, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf, faultsOfAll } from './faults-of'
import { PUBLIC_PAGES, publicPagesOfOne } from './pages'

const SAID = { name: 'Philomène Trousselard', email: 'philomene.t@mairie.exemple.invalid', phone: '07 61 52 43 34', role: 'Gardienne du phare municipal' }
const CONTRIBUTIONS = '/consultations/demo-consultation/contributions'
const TITLE = 'Un carnet partagé des pannes d’éclairage'

async function openAccount(page: Page) {
  await page.goto('/connexion')
  await page.getByLabel('Votre adresse électronique professionnelle').fill(SAID.email)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByRole('link', { name: 'Lire le courrier de la démonstration' }).click()
  const [code = ''] = (await page.getByRole('article').first().textContent())?.match(/\d{3}\s\d{3}/) ?? []
  await page.goto('/connexion/code')
  await page.getByLabel('Code à six chiffres').fill(code)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByLabel('Prénom et nom').fill(SAID.name)
  await page.getByRole('radio', { name: /partenaire/i }).check({ force: true })
  await page.getByLabel(/^Fonction/).fill(SAID.role)
  await page.getByLabel(/^Organisation/).fill('Les Amis du phare')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await expect(page).toHaveURL(/\/compte/)
}

async function deposit(page: Page) {
  await page.goto(`${CONTRIBUTIONS}/nouvelle/solution`)
  await page.getByLabel('Titre').fill(TITLE)
  await page.getByLabel(/Que fait cette solution/).fill(`Chacun y note les pannes. Écrivez à ${SAID.name}, ${SAID.email}, ou appelez le ${SAID.phone}.`)
  await page.getByLabel('Thème').selectOption({ index: 1 })
  await page.getByLabel(/À qui cela servira/).fill('Habitants')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await page.getByRole('button', { name: 'Publier' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /merci/ })).toBeVisible()
}

/** Every page, list and file that anyone may open, with what it says. */
async function everythingPublic(own: string): Promise<[string, string][]> {
  const editions = ['demo-consultation', 'demo-vote', 'demo-candidatures', 'demo-lancement', 'demo-depouillement', '2021']
  const api = editions.flatMap((slug) => ['', '/contributions?limit=100', '/proposals?limit=100', '/tally', '/ledger.jsonl', '/laureates?limit=100', '/projects?limit=100'].map((path) => `/api/v1/editions/${slug}${path}`))
  const files = editions.map((slug) => `/consultations/${slug}/calendrier.ics`)
  const paths = [...PUBLIC_PAGES, ...(await publicPagesOfOne()), own, ...api, ...files, `${CONTRIBUTIONS}?q=${encodeURIComponent('pannes éclairage')}`, '/demo/courrier']
  return Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await (await fetch(siteUrl() + path)).text()]))
}

test('Sans JavaScript, on emporte ses données, on quitte le site, et plus rien de public ne dit qui l’on était', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await aVisitor(browser, { ...WITHOUT_SCRIPTS, acceptDownloads: true })
  await openAccount(page)
  await deposit(page)
  await page.goto(`${CONTRIBUTIONS}?q=${encodeURIComponent('carnet partagé pannes')}`)
  await page.getByRole('link', { name: TITLE }).click()
  const own = new URL(page.url()).pathname
  await expect(page.getByText(SAID.role)).toBeVisible()

  await page.goto('/compte')
  await page.getByRole('link', { name: 'Voir et exporter mes données' }).click()
  await expect(page.getByRole('heading', { name: 'Courriels reçus du site' })).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
  const file = await readFile(await download.path(), 'utf8')
  for (const word of Object.values(SAID)) expect(file).toContain(word)

  await page.getByRole('link', { name: 'Quitter le site' }).click()
  await page.getByRole('checkbox').check({ force: true })
  await page.getByRole('button', { name: 'Effacer mon compte pour toujours' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre compte est effacé')
  await page.goto('/compte')
  await expect(page).toHaveURL(/\/connexion/)

  for (const [path, shown] of await everythingPublic(own)) {
    for (const word of [SAID.name, SAID.phone, SAID.role]) expect(shown.includes(word), `${path} dit ${word}`).toBe(false)
    if (path !== '/demo/courrier') expect(shown.includes(SAID.email), `${path} dit ${SAID.email}`).toBe(false)
  }
  await page.goto(`/demo/courrier?destinataire=${encodeURIComponent(SAID.email)}`)
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Votre compte est effacé' })).toBeVisible()
})

test('La page de ses données dépliée, et celle des accès, se lisent sans défaut', async ({ browser }) => {
  test.setTimeout(120_000)
  const elected = await enterAs(browser, 'Hélène Vidal')
  await elected.goto('/compte/donnees')
  await elected.locator('main details').evaluateAll((folded) => folded.forEach((one) => one.setAttribute('open', '')))
  expect(await faultsOf(elected, '/compte/donnees')).toEqual([])

  const moderator = await enterAs(browser, 'Anne Tessier')
  await moderator.goto('/moderation/demo-vote/votes?q=commune')
  const administrator = await enterAs(browser, 'Karim Fabre')
  expect(await faultsOfAll(administrator, ['/moderation/journal/acces'])).toEqual([])
})
