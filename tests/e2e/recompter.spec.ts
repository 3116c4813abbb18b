import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { aVisitor, enterAs, siteUrl, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

const LEDGER = '/consultations/2021/registre'

test('Une visiteuse recompte le registre de 2021 dans la page, et lit les totaux du site', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto(LEDGER)
  await page.getByRole('button', { name: 'Recompter ici' }).click()
  await expect(page.getByText('Les totaux recomptés sont ceux que le site affiche.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Totaux recomptés' }).getByRole('row')).toHaveCount(68)
  await expect(page.locator('.cc-recount__result').first()).toBeFocused()
  expect(await faultsOf(page, 'le registre recompté')).toEqual([])
})

test('Le recompte nomme la ligne qu’on a changée en chemin', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.route('**/ledger.jsonl', async (route) => {
    const text = await (await route.fetch()).text()
    await route.fulfill({ body: text.replace(/"territory":"commune-\d/, '"territory":"commune-X') })
  })
  await page.goto(LEDGER)
  await page.getByRole('button', { name: 'Recompter ici' }).click()
  await expect(page.getByRole('alert')).toContainText(/Non conforme, à la ligne \d+.*ne s’enchaîne pas/s)
})

/** Pastes a text in the place for receipts, and asks. */
async function check(page: Page, text: string) {
  await page.getByRole('textbox', { name: /Le reçu/ }).fill(text)
  await page.getByRole('button', { name: 'Vérifier' }).click()
}

test('Un agent vote, télécharge son reçu, et le retrouve au registre ; changé, il ne s’y retrouve pas', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const agent = await enterAs(browser, 'Yann Le Goff')
  await agent.goto(`/consultations/demo-vote/propositions/${items[0].id}`)
  await agent.getByRole('button', { name: /Soutenir cette proposition/ }).click()
  await agent.getByText('Mon reçu').click()
  const downloading = agent.waitForEvent('download')
  await agent.getByRole('link', { name: 'Télécharger le reçu' }).click()
  const receipt = await readFile(await (await downloading).path(), 'utf8')

  await agent.goto('/consultations/demo-vote/registre')
  await check(agent, receipt)
  await expect(agent.getByRole('status').filter({ hasText: /Ce vote figure au registre, ligne\s\d+(, point de contrôle du .* à .*h|.*Aucun point de contrôle ne couvre encore cette ligne)/ })).toBeVisible()
  await expect(agent.getByRole('link', { name: /^ligne/ })).toHaveAttribute('href', new RegExp(`#ligne-${JSON.parse(receipt).seq}$`))
  expect(await faultsOf(agent, 'un reçu vérifié')).toEqual([])
  await check(agent, receipt.replace('"support":true', '"support":false'))
  await expect(agent.getByText('Ce reçu ne dit pas ce que dit sa ligne.')).toBeVisible()
  await check(agent, 'bonjour')
  await expect(agent.getByText('Ce texte n’est pas un reçu')).toBeVisible()
  await agent.setInputFiles('#fichier-recu', { name: 'recu.json', mimeType: 'application/json', buffer: Buffer.from(receipt) })
  await expect(agent.getByText('Ce vote figure au registre')).toBeVisible()
  await expect(agent.getByText('Aucune ligne n’y met fin')).toBeVisible()

  await agent.goto(`/consultations/demo-vote/propositions/${items[0].id}`)
  await agent.getByRole('button', { name: /Vous soutenez cette proposition/ }).click()
  await expect(agent.getByRole('button', { name: /Soutenir cette proposition/ })).toBeVisible()
  await agent.getByText('Mon reçu').click()
  await expect(agent.getByText('La fin de votre soutien est la')).toBeVisible()
  await agent.goto('/consultations/demo-vote/registre')
  await check(agent, receipt)
  await expect(agent.getByText(/Ce soutien a pris fin à la ligne\s\d+ \(retiré\).; il ne compte plus\./)).toBeVisible()
  expect(await faultsOf(agent, 'le reçu d’un soutien retiré')).toEqual([])
})

test('Sans JavaScript, la page dit comment recompter chez soi, et cherche une ligne par son numéro', async ({ browser }) => {
  const page = await aVisitor(browser, WITHOUT_SCRIPTS)
  await page.goto(LEDGER)
  await expect(page.getByRole('button', { name: 'Recompter ici' })).toHaveCount(0)
  await expect(page.getByText(/dans la page demande JavaScript/)).toBeVisible()
  await page.getByText('Recompter chez vous, sans ce site').click()
  await expect(page.getByText('node verifier.mjs registre-2021.jsonl', { exact: true })).toBeVisible()
  await page.getByLabel(/Retrouver la ligne/).fill('3')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByRole('table', { name: /^Lignes du registre/ }).getByRole('rowheader').first()).toHaveText('3')
  await expect(page.getByText(/La ligne 3 est couverte par le point de contrôle du .* à\s.*\sh/)).toBeVisible()
  for (const wrong of ['0', '-1', 'abc', '99999999']) {
    await page.getByLabel(/Retrouver la ligne/).fill(wrong)
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(page.getByText(new RegExp(`Il n’y a pas de ligne ${wrong}.: le registre en a`))).toBeVisible()
  }
})

test('Sans JavaScript, on demande les points de contrôle par courriel, on confirme, puis on arrête', async ({ browser }) => {
  const page = await aVisitor(browser, WITHOUT_SCRIPTS)
  const email = 'gazette@exemple.invalid'
  await page.goto('/consultations/demo-vote/registre')
  await page.getByLabel('Votre adresse électronique').fill(email)
  await page.getByRole('button', { name: 'Recevoir chaque point de contrôle par courriel' }).click()
  await expect(page.getByText('Il reste à confirmer')).toBeVisible()
  await page.goto('/demo/courrier')
  const letter = page.getByRole('article').filter({ hasText: email }).first()
  const [, link = ''] = (await letter.textContent())?.match(/(\/consultations\/demo-vote\/registre\/courriels\/confirmer\?jeton=[0-9a-f]{40})/) ?? []
  await page.goto(link)
  await page.getByRole('button', { name: 'Confirmer cette adresse' }).click()
  await expect(page.getByText('Adresse confirmée')).toBeVisible()
  await page.getByRole('link', { name: 'Ne plus les recevoir' }).click()
  await page.getByRole('button', { name: 'Arrêter et effacer cette adresse' }).click()
  await expect(page.getByText('Rien ne sera plus envoyé')).toBeVisible()
})
