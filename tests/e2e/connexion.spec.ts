import { createHash } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import { aVisitor, enterAs, siteFolder, siteUrl, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

const NEED = '/consultations/demo-consultation/contributions/nouvelle/besoin'
const TITLE = 'Prévenir les familles quand le car scolaire est en retard'
const PROBLEM = 'Les parents attendent au bord de la route sans savoir si le car viendra, et appellent la mairie un par un.'

/** Asks for a code in a page; gives the link of the letter, as the mailbox shows it. */
async function askFor(page: Page, email: string): Promise<string> {
  await page.goto('/connexion/adresse')
  await page.getByLabel('Votre adresse électronique professionnelle').fill(email)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByRole('link', { name: 'Lire le courrier de la démonstration' }).click()
  return (await page.getByRole('article').first().getByRole('link').getAttribute('href')) ?? ''
}

/** Moves the session of a page's browser, never the clock. */
async function moveSession(page: Page, left: string, seen = '12 hours') {
  const cookies = await page.context().cookies(siteUrl())
  const id = createHash('sha256').update(cookies.find(({ name }) => name === 'session')?.value ?? '').digest('hex')
  const sql = postgres(await findRunning(siteFolder()), { max: 1, onnotice: () => {} })
  const moved = await sql`update session set expires_at = now() + ${left}::interval, last_seen_at = now() - ${seen}::interval where id = ${id} returning id`
  await sql.end()
  expect(moved).toHaveLength(1)
}

const hasSession = async (page: Page) => (await page.context().cookies(siteUrl())).some(({ name }) => name === 'session')
/** What a tab brought back by Back does: it asks again. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))

test('Un filtre de courriel qui tient un vrai navigateur et presse tout ce qu’il trouve n’entre pas ; la personne, si', async ({ browser }) => {
  const page = await aVisitor(browser)
  const link = await askFor(page, 'filtre@mairie.exemple.invalid')
  const scanner = await aVisitor(browser, { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Filtre/1.0' })
  for (let visit = 0; visit < 2; visit++) {
    await scanner.goto(link, { waitUntil: 'networkidle' })
    const buttons = scanner.locator('main').getByRole('button')
    for (let n = 0; n < (await buttons.count()); n++) await buttons.nth(n).click()
    await scanner.evaluate(() => { for (const form of document.querySelectorAll('main form')) (form as HTMLFormElement).submit() })
    await scanner.goto(link)
    await scanner.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: location.href })
      document.body.append(form)
      form.submit()
    })
    await scanner.waitForLoadState('networkidle')
    expect(await hasSession(scanner)).toBe(false)
  }
  await page.goto(link)
  expect(await hasSession(page)).toBe(false)
  expect(await faultsOf(page, 'lien, ici')).toEqual([])
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page).toHaveURL(/\/connexion\/profil/)
  await page.goto(link)
  await expect(page.getByText('Ce code a déjà servi')).toBeVisible()
})

test('Qui lit son courrier sur un autre appareil y trouve le code à taper là où il l’a demandé', async ({ browser }) => {
  const page = await aVisitor(browser, WITHOUT_SCRIPTS)
  const link = await askFor(page, 'mobile@mairie.exemple.invalid')
  const phone = await aVisitor(browser, { viewport: { width: 320, height: 700 } })
  await phone.goto(link)
  const code = (await phone.locator('.cc-typed-code').textContent()) ?? ''
  expect(await faultsOf(phone, 'lien, ailleurs')).toEqual([])
  await page.goto('/connexion/code')
  await page.getByLabel('Code à six chiffres').fill(code)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page).toHaveURL(/\/connexion\/profil/)
})

test('La fin de la session est annoncée à temps, se repousse d’un bouton, et rien de ce qui est tapé ne se perd', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal')
  await page.goto(NEED, { waitUntil: 'networkidle' })
  await page.getByLabel('Titre').fill(TITLE)
  const status = page.locator('.cc-session').getByRole('status')
  await expect(status).toBeEmpty()
  await moveSession(page, '8 minutes')
  await comeBack(page)
  await expect(status).toHaveText('Votre session se termine dans moins de dix minutes.')
  expect(await faultsOf(page, 'fin de session annoncée')).toEqual([])
  await page.getByRole('button', { name: 'Rester connecté' }).click()
  await expect(status).toHaveText('Votre session continue.')
  await expect(page.getByRole('button', { name: 'Rester connecté' })).toHaveCount(0)

  await moveSession(page, '2 seconds')
  await comeBack(page)
  await expect(status).toContainText('Votre session est terminée. Ce que vous avez tapé reste ici')
  const [again] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Se reconnecter' }).click()])
  await again.getByRole('button', { name: /Entrer comme Hélène Vidal/ }).click()
  await again.waitForURL(new RegExp(`${NEED}$`))
  await comeBack(page)
  await expect(status).toHaveText('Votre session continue.')
  await expect(page.getByLabel('Titre')).toHaveValue(TITLE)
})

test('Un formulaire envoyé après la fin de la session revient rempli une fois reconnecté', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal')
  await page.goto(NEED, { waitUntil: 'networkidle' })
  await page.getByLabel('Titre').fill(TITLE)
  await page.getByLabel(/Quel est le problème/).fill(PROBLEM)
  await page.getByLabel('Thème').selectOption({ index: 2 })
  const theme = await page.getByLabel('Thème').inputValue()
  await moveSession(page, '-1 second')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il faut être connecté')
  expect(await faultsOf(page, 'session terminée')).toEqual([])
  await page.getByRole('link', { name: 'Se connecter et retrouver le formulaire' }).click()
  await page.getByRole('button', { name: /Entrer comme Hélène Vidal/ }).click()
  await page.waitForURL(new RegExp(`${NEED}$`))
  await expect(page.getByLabel('Titre')).toHaveValue(TITLE)
  await expect(page.getByLabel(/Quel est le problème/)).toHaveValue(PROBLEM)
  await expect(page.getByLabel('Thème')).toHaveValue(theme)
  await expect(page.locator('.cc-session').getByRole('status')).toContainText('est revenu')
  // Told once, and to nobody else.
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.locator('.cc-session').getByRole('status')).toBeEmpty()
})

test('Un motif écrit dans un volet replié revient, volet ouvert', async ({ browser }) => {
  const page = await enterAs(browser, 'Anne Tessier')
  await page.goto('/moderation/demo-consultation/regroupement')
  await page.locator('a[href*="/regroupement/contributions/"]').first().click()
  await page.getByText('Rejeter…').click()
  await page.locator('#motif-rejet').fill('Un motif écrit avec soin, la session finie.')
  await page.waitForLoadState('networkidle')
  await moveSession(page, '-1 second')
  await page.getByRole('button', { name: 'Rejeter', exact: true }).click()
  await page.getByRole('link', { name: 'Se connecter et retrouver le formulaire' }).click()
  await page.getByRole('button', { name: /Entrer comme Anne Tessier/ }).click()
  await expect(page.locator('#motif-rejet')).toHaveValue('Un motif écrit avec soin, la session finie.')
  await expect(page.locator('#motif-rejet')).toBeVisible()
})

test('Ce qu’une personne avait tapé ne revient pas à une autre', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal')
  await page.goto(NEED, { waitUntil: 'networkidle' })
  await page.getByLabel('Titre').fill(TITLE)
  await moveSession(page, '-1 second')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await page.getByRole('link', { name: 'Se connecter et retrouver le formulaire' }).click()
  await page.getByRole('button', { name: /Entrer comme Maud Ollivier/ }).click()
  await page.waitForURL(new RegExp(`${NEED}$`))
  await page.waitForLoadState('networkidle')
  await expect(page.getByLabel('Titre')).toHaveValue('')
  expect(await page.evaluate(() => sessionStorage.getItem('saisie'))).toBeNull()
})

test('Sans JavaScript, le formulaire envoyé trop tard est un pas en arrière', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal', WITHOUT_SCRIPTS)
  await page.goto(NEED)
  await page.getByLabel('Titre').fill(TITLE)
  await moveSession(page, '-1 second')
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  await expect(page.getByText('revenez en arrière dans celui-ci')).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Titre')).toHaveValue(TITLE)
})

test('On voit ses connexions sur son compte, et l’on ferme celle d’un autre appareil', async ({ browser }) => {
  const page = await enterAs(browser, 'Hélène Vidal', WITHOUT_SCRIPTS)
  const phone = await enterAs(browser, 'Hélène Vidal', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1' })
  await page.goto('/compte')
  const phoneRow = page.getByRole('listitem').filter({ hasText: 'Safari sur iPhone' }).first()
  await expect(page.getByRole('listitem').filter({ hasText: 'Cette connexion' })).toHaveCount(1)
  await phoneRow.getByRole('button', { name: /Fermer/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'La connexion est fermée' })).toBeVisible()
  await phone.goto('/compte')
  await expect(phone).toHaveURL(/\/connexion\?retour=/)
})

/** The agent, and the address of her account. */
async function anAgent(browser: Browser) {
  const page = await enterAs(browser, 'Maud Ollivier', WITHOUT_SCRIPTS)
  await page.goto('/compte')
  return { page, email: (await page.locator('main').getByText(/@demo\.exemple\.invalid/).textContent())?.trim() ?? '' }
}

test('La personne trouvée et le motif qui manque se lisent sans défaut d’accessibilité', async ({ browser }) => {
  const { email } = await anAgent(browser)
  const admin = await enterAs(browser, 'Karim Fabre')
  await admin.goto('/administration/roles')
  await admin.getByLabel('Adresse électronique de la personne').fill(email)
  await admin.getByRole('button', { name: 'Chercher cette personne' }).click()
  expect(await faultsOf(admin, 'personne trouvée')).toEqual([])
  await admin.getByRole('radio', { name: /Modération/ }).check({ force: true })
  await admin.getByRole('button', { name: 'Donner ce rôle' }).click()
  await expect(admin.getByRole('alert')).toContainText('Donnez le motif')
  expect(await faultsOf(admin, 'motif manquant')).toEqual([])
})

test('Un administrateur donne un rôle puis le retire, sans JavaScript', async ({ browser }) => {
  const admin = await enterAs(browser, 'Karim Fabre', WITHOUT_SCRIPTS)
  const { page: agent, email } = await anAgent(browser)
  await admin.goto('/administration/roles')
  await admin.getByLabel('Adresse électronique de la personne').fill(email)
  await admin.getByRole('button', { name: 'Chercher cette personne' }).click()
  await admin.getByRole('radio', { name: /Modération/ }).check({ force: true })
  await admin.getByRole('button', { name: 'Donner ce rôle' }).click()
  await expect(admin.getByRole('alert')).toContainText('Donnez le motif')
  await admin.getByLabel('Motif').fill('Remplace une collègue en congé.')
  await admin.getByRole('button', { name: 'Donner ce rôle' }).click()
  await expect(admin.getByText('Maud Ollivier a maintenant le rôle')).toBeVisible()
  expect((await agent.goto('/moderation'))?.status()).toBe(200)

  const held = admin.getByRole('listitem').filter({ hasText: 'Maud Ollivier' })
  await held.getByText('Retirer ce rôle').first().click()
  await held.getByLabel('Motif').fill('La collègue est de retour.')
  await held.getByRole('button', { name: 'Retirer ce rôle' }).click()
  await expect(admin.getByText('Maud Ollivier n’a plus le rôle')).toBeVisible()
  await agent.goto('/moderation')
  await expect(agent).toHaveURL(/\/connexion/)
})
