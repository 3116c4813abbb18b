import { expect, type Page, type Request, type Route, test } from '@playwright/test'
import { aVisitor, enterAs, siteUrl } from './enter-as'
import { faultsOf } from './faults-of'

type Shown = { words: string; at: number }
/** What the count of a page has said, each time it moved, on the clock of the machine. */
const watchCount = (page: Page) =>
  page.evaluate(() => {
    const count = document.querySelector('.cc-standing .cc-voices__words')
    const shown: { words: string; at: number }[] = []
    Object.assign(window, { shown })
    if (count) new MutationObserver(() => shown.push({ words: count.textContent ?? '', at: Date.now() })).observe(count, { subtree: true, childList: true, characterData: true })
  })
const lastShown = (page: Page) => page.evaluate(() => (window as unknown as { shown: Shown[] }).shown.at(-1))

/** Presses a button of the vote; when its answer was whole, on the same clock. */
async function answeredAt(page: Page, name: RegExp): Promise<number> {
  const request = await press(page, name)
  const { startTime, responseEnd } = request.timing()
  return startTime + responseEnd
}

/** Presses a button of the vote; what was sent, once its answer is whole. */
async function press(page: Page, name: RegExp): Promise<Request> {
  const answer = page.waitForResponse((response) => response.request().method() !== 'GET' && response.url().endsWith('/vote'))
  await page.getByRole('button', { name }).click()
  await (await answer).finished()
  return (await answer).request()
}

test('Un agent vote, le compte bouge sur un autre écran en une demi-seconde, sa collègue ajoute une personne et aucun territoire', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const address = `/consultations/demo-vote/propositions/${items[0].id}`
  const watcher = await aVisitor(browser)
  await watcher.goto(address, { waitUntil: 'networkidle' })
  await watchCount(watcher)
  const counts = async () => (await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/tally`)).json()).counts.find(({ proposal }: { proposal: number }) => proposal === items[0].id)
  const before = await counts()
  const delays: number[] = []
  const shows = async (territories: number, people: number, answered: number) => {
    await expect(watcher.getByText(new RegExp(`^${territories}\\s+territoires?$`)).first()).toBeVisible({ timeout: 2_000 })
    await expect(watcher.getByText(new RegExp(`${people}\\s+personnes?`)).first()).toBeVisible({ timeout: 2_000 })
    await expect.poll(async () => (await lastShown(watcher))?.words).toMatch(new RegExp(`${people}\\s+personnes?`))
    const last = await lastShown(watcher)
    delays.push((last?.at ?? Infinity) - answered)
  }
  const SUPPORT = /Soutenir cette proposition/
  const WITHDRAW = /Vous soutenez cette proposition/

  const agent = await enterAs(browser, 'Yann Le Goff')
  await agent.goto(address)
  await shows(before.territories + 1, before.people + 1, await answeredAt(agent, SUPPORT))
  await expect(agent.getByRole('button', { name: WITHDRAW })).toBeVisible()

  const colleague = await enterAs(browser, 'Maud Ollivier')
  await colleague.goto(address)
  await shows(before.territories + 1, before.people + 2, await answeredAt(colleague, SUPPORT))
  await shows(before.territories + 1, before.people + 1, await answeredAt(agent, WITHDRAW))
  await shows(before.territories, before.people, await answeredAt(colleague, WITHDRAW))

  // One of the four may fall on a moment when the machine was busy elsewhere; the next to slowest may not.
  const [, secondSlowest = Infinity] = delays.toSorted((a, b) => b - a)
  expect(secondSlowest, `de la réponse à l’écran : ${delays.map(Math.round).join(', ')} ms`).toBeLessThanOrEqual(500)
})

test('Connexion coupée, le vote n’est pas montré comme donné, et la page reste', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const agent = await enterAs(browser, 'Yann Le Goff')
  await agent.goto(`/consultations/demo-vote/propositions/${items[0].id}`, { waitUntil: 'networkidle' })
  await agent.context().setOffline(true)
  await agent.getByRole('button', { name: /Soutenir cette proposition/ }).click()
  await expect(agent.getByText(/Le site n’a pas répondu/)).toBeVisible()
  await expect(agent.getByRole('button', { name: /Soutenir cette proposition/ })).toBeEnabled()
  await agent.context().setOffline(false)
  await agent.getByRole('button', { name: /Soutenir cette proposition/ }).click()
  const given = agent.getByRole('button', { name: /Vous soutenez cette proposition/ })
  // Shown as wanted at once; a second wish waits for the answer to the first.
  await expect(given).not.toHaveAttribute('aria-busy')
  await given.click()
  await expect(agent.getByRole('button', { name: /Soutenir cette proposition/ })).toBeVisible()
  await expect(agent.getByRole('button', { name: /Soutenir cette proposition/ })).not.toHaveAttribute('aria-busy')
})

const READINGS = /\.data(\?|$)|__manifest/
const CUT = (route: Route) => route.abort()
const REFUSED = (route: Route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'Le site ne répond pas' })
const silenceOf = (page: Page) => page.getByRole('status').filter({ hasText: /^Le site ne répond pas pour l’instant/ })

test('Une lecture qui échoue laisse chaque page comme elle était, qui le dit et se rattrape d’elle-même', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const address = `/consultations/demo-vote/propositions/${items[0].id}`
  const voter = await enterAs(browser, 'Yann Le Goff')
  const beside = await voter.context().newPage()
  const watcher = await aVisitor(browser)
  const people = async () => Number((await watcher.getByText('personnes ont voté').locator('..').textContent())?.replace(/\D/g, ''))
  const pages = [[voter, address, CUT], [beside, address, REFUSED], [watcher, '/consultations/demo-vote/resultats', REFUSED]] as const
  for (const [page, path] of pages) await page.goto(path, { waitUntil: 'networkidle' })
  const before = await people()
  const titles = await Promise.all(pages.map(([page]) => page.locator('h1').textContent()))
  for (const [page, , fail] of pages) await page.route(READINGS, fail)

  // The vote is written; no page can read what follows from it.
  await answeredAt(voter, /Soutenir cette proposition/)
  for (const [page] of pages) await expect(silenceOf(page)).toBeVisible()
  expect(await Promise.all(pages.map(([page]) => page.locator('h1').textContent()))).toEqual(titles)
  await expect(voter.getByRole('button', { name: /Vous soutenez cette proposition/ })).toBeVisible()

  for (const [page] of pages) await page.unroute(READINGS)
  for (const [page] of pages) await expect(silenceOf(page)).toHaveCount(0, { timeout: 15_000 })
  for (const page of [voter, beside]) {
    await expect(page.getByRole('button', { name: /Vous soutenez cette proposition/ })).not.toHaveAttribute('aria-busy')
    await expect(page.getByText('Mon reçu')).toBeVisible()
  }
  await expect.poll(people).toBe(before + 1)
  await answeredAt(voter, /Vous soutenez cette proposition/)
})

test('Un onglet qui se réveille avant le réseau garde sa page, puis ses comptes sont justes et sa session finie se voit', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const list = '/consultations/demo-vote/propositions'
  const awake = await enterAs(browser, 'Maud Ollivier')
  const proposal = await enterAs(browser, 'Yann Le Goff')
  const page = await proposal.context().newPage()
  await proposal.goto(`${list}/${items[0].id}`, { waitUntil: 'networkidle' })
  await page.goto(list, { waitUntil: 'networkidle' })
  const asleep = [proposal, page]
  const titles = await Promise.all(asleep.map((one) => one.locator('h1').textContent()))
  await proposal.context().setOffline(true)
  await awake.goto(`${list}/${items[0].id}`)
  await answeredAt(awake, /Soutenir cette proposition/)
  for (const one of asleep) await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  for (const one of asleep) await expect(silenceOf(one)).toBeVisible()
  expect(await faultsOf(proposal, 'page qui ne peut se relire')).toEqual([])
  expect(await Promise.all(asleep.map((one) => one.locator('h1').textContent()))).toEqual(titles)

  await proposal.context().clearCookies()
  await proposal.context().setOffline(false)
  for (const one of asleep) await expect(silenceOf(one)).toHaveCount(0, { timeout: 15_000 })
  const { counts } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/tally`)).json()
  const { people } = counts.find((count: { proposal: number }) => count.proposal === items[0].id)
  await expect(proposal.locator('.cc-standing .cc-voices__words')).toContainText(new RegExp(`${people}\\s+personnes?`))
  await expect(proposal.getByRole('link', { name: 'Se connecter pour soutenir cette proposition' })).toBeVisible()
  for (const one of asleep) await expect(one.getByRole('button', { name: 'Se déconnecter' })).toHaveCount(0)
  await answeredAt(awake, /Vous soutenez cette proposition/)
})

/** How many lines the ledger has. */
const lines = async (): Promise<number> => (await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/tally`)).json()).seq

for (const javaScriptEnabled of [true, false]) {
  test(`Un double clic donne un vote, une ligne et un reçu : JavaScript ${javaScriptEnabled}`, async ({ browser }) => {
    const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
    const voter = await enterAs(browser, 'Yann Le Goff', { javaScriptEnabled })
    await voter.goto(`/consultations/demo-vote/propositions/${items[0].id}`, { waitUntil: 'networkidle' })
    const before = await lines()
    await voter.getByRole('button', { name: /Soutenir cette proposition/ }).dblclick()
    const given = voter.getByRole('button', { name: /Vous soutenez cette proposition/ })
    await expect(given).not.toHaveAttribute('aria-busy')
    await voter.reload()
    await expect(given).toBeVisible()
    expect(await lines()).toBe(before + 1)
    expect((await (await voter.request.get(`${new URL(voter.url()).pathname}/recu`)).json()).seq).toBe(before + 1)
    await answeredAt(voter, /Vous soutenez cette proposition/)
  })
}

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

test('Au téléphone, une visiteuse trouve où se connecter ; dont la session a fini aussi, et revient', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const address = `/consultations/demo-vote/propositions/${items[0].id}`
  const visitor = await aVisitor(browser, { viewport: { width: 320, height: 640 } })
  await visitor.goto(address)
  await expect(visitor.getByRole('link', { name: 'Se connecter pour soutenir cette proposition' })).toBeVisible()

  const agent = await enterAs(browser, 'Yann Le Goff')
  await agent.goto(address, { waitUntil: 'networkidle' })
  await agent.context().clearCookies()
  await agent.getByRole('button', { name: /Soutenir cette proposition/ }).click()
  await agent.getByRole('link', { name: 'Se connecter et revenir ici' }).click()
  await agent.getByRole('button', { name: /Entrer comme Yann Le Goff/ }).click()
  await expect(agent).toHaveURL(new RegExp(`${address}#vote$`))
})

test('Un onglet qui revient à la vue sait ce que l’autre a fait', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const address = `/consultations/demo-vote/propositions/${items[0].id}`
  const asleep = await enterAs(browser, 'Yann Le Goff')
  await asleep.goto(address, { waitUntil: 'networkidle' })
  const other = await asleep.context().newPage()
  await other.goto(address)
  await answeredAt(other, /Soutenir cette proposition/)
  await asleep.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(asleep.getByRole('button', { name: /Vous soutenez cette proposition/ })).toBeVisible()
  await answeredAt(other, /Vous soutenez cette proposition/)
})

test('Un onglet resté en vue à côté d’un autre sait ce qui y est donné et retiré, sans y toucher', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const address = `/consultations/demo-vote/propositions/${items[0].id}`
  const beside = await enterAs(browser, 'Yann Le Goff')
  await beside.goto(address, { waitUntil: 'networkidle' })
  const other = await beside.context().newPage()
  await other.goto(address, { waitUntil: 'networkidle' })
  await answeredAt(other, /Soutenir cette proposition/)
  await expect(beside.getByRole('button', { name: /Vous soutenez cette proposition/ })).toBeVisible()
  await answeredAt(other, /Vous soutenez cette proposition/)
  await expect(beside.getByRole('button', { name: /Soutenir cette proposition/ })).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`Une page qui montrait une autre collectivité n’écrit pas le vote, et dit pour laquelle on agit : JavaScript ${javaScriptEnabled}`, async ({ browser }) => {
    const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
    const voter = await enterAs(browser, 'Yann Le Goff', { javaScriptEnabled })
    // As the tab would be that was read before another territory was chosen: it sends what it showed. Heard a moment after.
    let hear = () => {}
    const heard = new Promise<void>((now) => { hear = now })
    await voter.route('**/vote', async (route) => {
      await heard
      await route.continue(javaScriptEnabled
        ? { headers: { ...route.request().headers(), 'x-territory': 'commune-00000' } }
        : { postData: (route.request().postData() ?? '').replace(/territoire=[^&]*/, 'territoire=commune-00000') })
    })
    await voter.goto(`/consultations/demo-vote/propositions/${items[0].id}`, { waitUntil: 'networkidle' })
    const before = await lines()
    if (!javaScriptEnabled) hear()
    await voter.getByRole('button', { name: /Soutenir cette proposition/ }).click()
    // With scripts it is shown as given before the site has heard of it, and undone with the reason.
    if (javaScriptEnabled) await expect(voter.getByRole('button', { name: /Vous soutenez cette proposition/ })).toHaveAttribute('aria-busy', 'true')
    hear()
    await expect(voter.getByText('Vous agissez maintenant pour Lannion')).toBeVisible()
    expect(await lines()).toBe(before)
    await expect(voter.getByRole('button', { name: /Soutenir cette proposition/ })).toBeVisible()
  })
}

test('Qui est invalidé le lit sur sa page restée ouverte, sans y toucher', async ({ browser }) => {
  const { items } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/proposals?limit=1`)).json()
  const voter = await enterAs(browser, 'Hélène Vidal')
  await voter.goto(`/consultations/demo-vote/propositions/${items[0].id}`, { waitUntil: 'networkidle' })
  await answeredAt(voter, /Soutenir cette proposition/)
  await expect(voter.getByRole('button', { name: /Vous soutenez cette proposition/ })).toBeVisible()
  const moderator = await enterAs(browser, 'Anne Tessier')
  await moderator.goto('/moderation/demo-vote/votes?q=Saint-Flour')
  await moderator.getByText('Invalider ses votes…').click()
  await moderator.getByLabel('Motif').fill('Cette adresse n’est pas celle de la mairie.')
  await moderator.getByRole('button', { name: 'Invalider ses votes', exact: true }).click()
  await expect(voter.getByText('Votre soutien a été invalidé')).toBeVisible({ timeout: 5_000 })
  await expect(voter.getByRole('button', { name: /Vous soutenez cette proposition/ })).toHaveCount(0)
  await expect(voter.getByRole('button', { name: 'Se déconnecter' })).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`Revenir en arrière montre le vote donné, et plus rien de qui s’est déconnecté : JavaScript ${javaScriptEnabled}`, async ({ browser }) => {
    const list = '/consultations/demo-vote/propositions'
    const voter = await enterAs(browser, 'Yann Le Goff', { javaScriptEnabled })
    // A page that reads itself again, or that the site sends elsewhere, ends the step it was asked by: the address says where
    // one is. Two entries may have the same one.
    const back = async () => {
      const from = voter.url()
      await voter.goBack().catch(() => null)
      await voter.waitForURL((url) => url.href !== from, { timeout: 2_000 }).catch(() => null)
    }
    const backTo = async (path: string) => {
      for (let steps = 0; steps < 4 && new URL(voter.url()).pathname !== path; steps++) await back()
      await voter.waitForURL((url) => url.pathname === path)
    }
    const supported = voter.getByRole('button', { name: /Soutenue/ })
    await voter.goto(list)
    const before = await supported.count()
    const address = await voter.locator(`main a[href*="${list}/"]`).first().getAttribute('href')
    await voter.goto(address ?? '')
    const seq = await lines()
    const sent = await press(voter, /outen(ir|ez) cette proposition/)
    const receipt = async () => (await voter.request.get(`${address}/recu`)).text()
    const given = await receipt()
    await voter.goto('/aide')
    await backTo(list)
    await expect(supported).not.toHaveCount(before)
    // A page that comes back as it was may send again what it had sent.
    expect((await voter.request.fetch(sent, { maxRedirects: 0, headers: { ...sent.headers(), origin: siteUrl() } })).status()).toBeLessThan(400)
    expect(await lines()).toBe(seq + 1)
    expect([JSON.parse(given).seq, await receipt()]).toEqual([seq + 1, given])

    await voter.goto('/compte')
    await voter.goto('/aide')
    await voter.getByRole('button', { name: 'Se déconnecter' }).click()
    await voter.waitForURL((url) => url.pathname !== '/aide')
    await backTo('/aide')
    if (javaScriptEnabled) await expect(voter.getByRole('button', { name: 'Se déconnecter' })).toHaveCount(0)
    await back()
    await expect(voter.getByRole('heading', { name: 'Mon compte' })).toHaveCount(0)
  })
}
