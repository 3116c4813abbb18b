import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type BrowserContextOptions, expect, test } from '@playwright/test'
import { startDemoSite } from '../support/demo-site'
import { type StandIn, startStandIn } from '../support/proconnect/stand-in'
import { aFreePort, removeFolder, type Site } from '../support/site'
import { aVisitor, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

let site: Site
let standIn: StandIn
test.beforeAll(async () => {
  test.setTimeout(180_000)
  const [port, providerPort] = [await aFreePort(), await aFreePort()]
  const url = `http://127.0.0.1:${port}`
  standIn = await startStandIn({ port: providerPort, siteUrl: url })
  site = await startDemoSite({ PORT: String(port), PUBLIC_URL: url, ...standIn.variables })
})
test.afterAll(async () => {
  await site.stop()
  await standIn.stop()
  await removeFolder(dirname(site.dataDir))
})

const visit = (browser: Browser, options: BrowserContextOptions = {}) => aVisitor(browser, { baseURL: site.url, ...options })

test('Une élue entre avec ProConnect, confirme sa commune, lit qu’elle est prouvée, et sort des deux côtés', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await visit(browser)
  await page.goto('/connexion?retour=/compte')
  await page.getByRole('link', { name: 'Se connecter avec ProConnect' }).click()
  await page.getByRole('button', { name: 'Continuer comme Claire Vidal' }).click()
  await expect(page.getByLabel('Prénom et nom')).toHaveValue('Claire Vidal')
  await page.getByText('Élu ou élue', { exact: true }).click()
  await page.getByLabel('Fonction').fill('Maire')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await expect(page.getByText('Est-ce pour elle que vous agissez')).toBeVisible()
  await page.getByRole('button', { name: 'Oui, j’agis pour Saint-Flour (15)' }).click()
  await expect(page.getByRole('heading', { name: 'Votre rattachement à Saint-Flour (15) est prouvé' })).toBeVisible()
  await page.getByRole('link', { name: 'Continuer' }).click()
  await expect(page.getByText('par le SIRET que ProConnect a indiqué')).toBeVisible()

  await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
  await expect(page.getByText('Vous êtes déconnecté de Co-construire et de ProConnect.')).toBeVisible()
  await page.goto('/connexion/proconnect?retour=/compte')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('heading', { name: 'La connexion avec ProConnect a été annulée' })).toBeVisible()
  expect(page.url()).toBe(`${site.url}/connexion/proconnect/refus?motif=denied&retour=%2Fcompte`)
  await page.getByRole('link', { name: 'Recommencer avec ProConnect' }).click()
  await page.getByRole('button', { name: 'Continuer comme Claire Vidal' }).click()
  await expect(page.getByRole('heading', { name: 'Mon compte' })).toBeVisible()
})

test('Sans JavaScript, un agent prouve par un code le compte qu’il avait, sans SIRET choisit sa collectivité, puis sort', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await visit(browser, WITHOUT_SCRIPTS)
  const email = 'lise.sans-siret@mairie.example'
  const readCode = async () => {
    const mailbox = await visit(browser)
    await mailbox.goto(`/demo/courrier?destinataire=${encodeURIComponent(email)}`)
    return (await mailbox.getByText(/^\s*\d{3} \d{3}\s*$/m).first().textContent())?.match(/\d{3} \d{3}/)?.[0] ?? ''
  }
  await page.goto('/connexion/adresse')
  await page.getByLabel(/adresse électronique/).fill(email)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByLabel('Code à six chiffres').fill(await readCode())
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByLabel('Prénom et nom').fill('Lise Courriel')
  await page.getByText('Agent d’une collectivité', { exact: true }).click()
  await page.getByLabel('Fonction').fill('Secrétaire')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await page.context().clearCookies()

  await page.goto('/connexion')
  await page.getByRole('link', { name: 'Se connecter avec ProConnect' }).click()
  await page.getByRole('button', { name: 'Continuer comme Lise Sans-Siret' }).click()
  await expect(page.getByRole('heading', { name: `Un compte existe à l’adresse ${email}` })).toBeVisible()
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByLabel('Code à six chiffres').fill(await readCode())
  await page.getByRole('button', { name: 'Relier et se connecter' }).click()
  await expect(page.getByText('n’indique aucun SIRET')).toBeVisible()
  await page.getByRole('link', { name: 'Choisir ma collectivité' }).click()
  await expect(page).toHaveURL(/\/compte\/territoire$/)
  await page.goto('/compte')
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Vous êtes déconnecté de Co-construire et de ProConnect.')).toBeVisible()
})

test('Sans JavaScript, qui entre par ProConnect seul ne le délie qu’après être entré par un code', async ({ browser }) => {
  test.setTimeout(200_000)
  const email = 'odette.deux-portes@mairie.example'
  standIn.told.people.push({ sub: 'deux-portes', idp_id: 'idp-collectivites', email, given_name: 'Odette', usual_name: 'Deux-Portes' })
  const page = await visit(browser, WITHOUT_SCRIPTS)
  /** The account as it is now, where the reader of faults may run. */
  const faultsNow = async (name: string) => {
    const same = await visit(browser, { storageState: await page.context().storageState() })
    await same.goto('/compte')
    for (const folded of await same.locator('main details:not([open]) > summary').all()) await folded.click()
    return faultsOf(same, name)
  }
  await page.goto('/connexion/proconnect')
  await page.getByRole('button', { name: 'Continuer comme Odette Deux-Portes' }).click()
  await page.getByText('Agent d’une collectivité', { exact: true }).click()
  await page.getByLabel('Fonction').fill('Archiviste')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await page.goto('/compte')
  await expect(page.getByText('le délier vous laisserait dehors')).toBeVisible()
  await expect(page.getByText('Délier ce compte ProConnect…')).toHaveCount(0)
  expect(await faultsNow('seule entrée')).toEqual([])

  await page.getByRole('link', { name: 'Entrer avec un code reçu par courriel' }).click()
  await expect(page.getByLabel(/adresse électronique/)).toHaveValue(email)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  const mailbox = await visit(browser)
  await mailbox.goto(`/demo/courrier?destinataire=${encodeURIComponent(email)}`)
  const [code = ''] = (await mailbox.getByRole('article').first().textContent())?.match(/\d{3}\s\d{3}/) ?? []
  await page.getByLabel('Code à six chiffres').fill(code)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page).toHaveURL(/\/compte$/)
  await page.getByText('Délier ce compte ProConnect…').click()
  await expect(page.getByText('Les sessions qu’il a ouvertes se ferment')).toBeVisible()
  expect(await faultsNow('délier')).toEqual([])
  await page.getByRole('button', { name: 'Délier ce compte' }).click()
  await expect(page.getByText('Ce compte ProConnect n’ouvre plus le vôtre.')).toBeVisible()
  await expect(page.getByText('idp-collectivites')).toHaveCount(0)
  await mailbox.reload()
  await expect(mailbox.getByRole('heading', { name: 'Un compte ProConnect n’est plus relié au vôtre' })).toBeVisible()
})

test('Les pages de ProConnect n’ont pas de défaut d’accessibilité', async ({ browser }) => {
  test.setTimeout(400_000)
  const faults: string[] = []
  const page = await visit(browser)
  await page.goto('/connexion/proconnect/refus?motif=denied')
  faults.push(...(await faultsOf(page, 'refus')))
  await page.goto('/connexion')
  faults.push(...(await faultsOf(page, 'connexion')))
  await page.goto('/connexion/proconnect')
  await page.getByRole('button', { name: 'Continuer comme Zoé Sans-Adresse' }).click()
  await expect(page.getByRole('heading', { name: 'Avez-vous déjà un compte ici' })).toBeVisible()
  faults.push(...(await faultsOf(page, 'relier')))
  await page.getByLabel(/adresse électronique/).fill('zoe@mairie.example')
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await expect(page.getByLabel('Code à six chiffres')).toBeVisible()
  faults.push(...(await faultsOf(page, 'code')))

  const other = await visit(browser)
  await other.goto('/connexion/proconnect')
  await other.getByRole('button', { name: 'Continuer comme Omar Éditeur' }).click()
  faults.push(...(await faultsOf(other, 'profil')))
  await other.getByText('Agent d’une collectivité', { exact: true }).click()
  await other.getByLabel('Fonction').fill('Chef de projet')
  await other.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await expect(other.getByText('n’est celui d’aucune commune')).toBeVisible()
  faults.push(...(await faultsOf(other, 'siret')))
  // A role goes to nobody whose address no code has proven.
  await other.goto('/connexion/adresse')
  await other.getByRole('button', { name: 'Recevoir un code' }).click()
  const mailbox = await visit(browser)
  await mailbox.goto('/demo/courrier?destinataire=omar@editeur.example')
  const [code = ''] = (await mailbox.getByRole('article').first().textContent())?.match(/\d{3}\s\d{3}/) ?? []
  await other.getByLabel('Code à six chiffres').fill(code)
  await other.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(other).not.toHaveURL(/connexion/)
  await promisify(execFile)(process.execPath, ['build/admin.js', 'role', 'grant', 'omar@editeur.example', 'moderator', '--reason', 'Pour cet essai seulement.'], { env: { ...process.env, DATA_DIR: site.dataDir } })
  await other.goto('/moderation')
  await expect(other.getByRole('link', { name: 'Se reconnecter avec la double authentification' })).toBeVisible()
  faults.push(...(await faultsOf(other, 'double authentification')))
  const third = await visit(browser)
  await third.goto('/connexion/proconnect')
  await third.getByRole('button', { name: 'Continuer comme Malik Serre' }).click()
  await third.getByText('Agent d’une collectivité', { exact: true }).click()
  await third.getByLabel('Fonction').fill('Directeur')
  await third.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  await expect(third.getByText('Est-ce pour elle que vous agissez')).toBeVisible()
  faults.push(...(await faultsOf(third, 'confirmation')))
  expect(faults).toEqual([])
})
