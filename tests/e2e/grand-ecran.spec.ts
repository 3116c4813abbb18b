import { dirname } from 'node:path'
import { expect, type Locator, type Page, type Route, test } from '@playwright/test'
import jsQR from 'jsqr'
import postgres from 'postgres'
import { findRunning } from '../../db/embedded/find-running.server'
import { startDemoSite } from '../support/demo-site'
import { removeFolder, startSite } from '../support/site'
import { aVisitor, enterAs, siteFolder, siteUrl, WITHOUT_SCRIPTS } from './enter-as'
import { faultsOf } from './faults-of'

const SCREEN = '/consultations/demo-vote/direct'
const READINGS = /\.data(\?|$)/
const total = (page: Page) => page.locator('.cc-screen__total strong')

async function aProposalOf(site: string) {
  const { items } = await (await fetch(`${site}/api/v1/editions/demo-vote/proposals?limit=2`)).json()
  return `${site}/api/v1/editions/demo-vote/proposals/${items[1].id}/vote`
}

/** A pattern of a number as it is written here: its digits by threes. */
const inFrench = (number: number) => number.toLocaleString('fr-FR').replace(/\s/g, '\\s')

/** How many voices the screen shows: French digits are grouped. */
const shownTotal = async (page: Page) => Number((await total(page).textContent())?.replace(/\D/g, ''))

test('Le grand écran montre le vote qui arrive, se fige pendant la pause, et rattrape tout à la reprise', async ({ browser }) => {
  const screen = await aVisitor(browser)
  await screen.goto(SCREEN, { waitUntil: 'networkidle' })
  const before = await shownTotal(screen)
  const agent = await enterAs(browser, 'Yann Le Goff')
  const vote = { url: await aProposalOf(siteUrl()), headers: { origin: siteUrl() } }
  expect((await agent.request.put(vote.url, vote)).status()).toBe(200)
  await expect.poll(() => shownTotal(screen)).toBe(before + 1)

  await screen.getByRole('button', { name: 'Mettre en pause' }).click()
  await expect(screen.getByText('En pause : les comptes montrés ne bougent plus.')).toBeVisible()
  const witness = await aVisitor(browser)
  await witness.goto(SCREEN, { waitUntil: 'networkidle' })
  expect((await agent.request.delete(vote.url, vote)).status()).toBe(200)
  await expect.poll(() => shownTotal(witness)).toBe(before)
  expect(await shownTotal(screen)).toBe(before + 1)
  await screen.getByRole('button', { name: 'Reprendre' }).click()
  await expect.poll(() => shownTotal(screen)).toBe(before)
})

test('La ligne des derniers territoires n’en montre que d’entiers', async ({ browser }) => {
  const screen = await aVisitor(browser, { viewport: { width: 1280, height: 720 } })
  await screen.goto(SCREEN, { waitUntil: 'networkidle' })
  const names = await screen.locator('.cc-screen__latest').evaluate((line) => {
    const { bottom, right } = line.getBoundingClientRect()
    return [...line.children].map((name) => name.getBoundingClientRect()).map((name) => (name.top >= bottom - 1 ? 'cachée' : name.right <= right && name.bottom <= bottom + 1 ? 'entière' : 'coupée'))
  })
  expect(names.filter((name) => name === 'entière').length).toBeGreaterThan(3)
  expect(names).not.toContain('coupée')
})

type Count = { proposal: number; territories: number }

/** A proposal shown among the first eight that one more voice puts before the one it is level with. */
async function oneVoiceFromRising(): Promise<string> {
  const { counts } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/tally`)).json()
  const first = (counts as Count[]).toSorted((a, b) => b.territories - a.territories || a.proposal - b.proposal).slice(0, 8)
  const rising = first.find(({ territories }, index) => first[index - 1]?.territories === territories)
  if (!rising) throw new Error('no two proposals of the demonstration are level')
  return `${siteUrl()}/api/v1/editions/demo-vote/proposals/${rising.proposal}/vote`
}

type Seen = { glides: number; moving: number; said: string[] }

/** Opens a page that notes what glides, how much moves at once, and what it tells a screen reader; gives what it noted. */
async function openNoting(page: Page, path: string): Promise<() => Promise<Seen>> {
  await page.clock.install()
  await page.addInitScript(() => {
    const seen: Seen = { glides: 0, moving: 0, said: [] }
    Object.assign(window, { seen })
    const animate = Element.prototype.animate
    Element.prototype.animate = function (...how) {
      seen.glides += 1
      return animate.apply(this, how)
    }
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('.fr-sr-only[role=status]').evaluate((status) => {
    const { seen } = window as unknown as { seen: Seen }
    new MutationObserver(() => seen.said.push(status.textContent ?? '')).observe(status, { subtree: true, childList: true, characterData: true })
    new MutationObserver(() => { seen.moving = Math.max(seen.moving, document.getAnimations().length) }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  return () => page.evaluate(() => (window as unknown as { seen: Seen }).seen)
}

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`Une proposition qui monte ${reducedMotion === 'reduce' ? 'change de place sans mouvement pour qui en demande moins' : 'glisse vers sa place'}, et se dit sans rafale, sur chaque page`, async ({ browser }) => {
    const screen = await aVisitor(browser, { reducedMotion })
    const [vote, options] = [await oneVoiceFromRising(), { headers: { origin: siteUrl() } }]
    const list = '/consultations/demo-vote/propositions'
    const paths = [SCREEN, '/consultations/demo-vote/resultats', list, `${list}/${/\d+(?=\/vote$)/.exec(vote)}`]
    const pages = await Promise.all(paths.map((_, n) => (n === 0 ? screen : screen.context().newPage())))
    const seen: (() => Promise<Seen>)[] = []
    for (const [n, page] of pages.entries()) seen.push(await openNoting(page, paths[n] ?? ''))
    const before = await shownTotal(screen)
    const agent = await enterAs(browser, 'Yann Le Goff')
    for (const voices of [1, 0, 1, 0]) {
      expect((await (voices ? agent.request.put(vote, options) : agent.request.delete(vote, options))).status()).toBe(200)
      await expect.poll(() => shownTotal(screen)).toBe(before + voices)
    }
    const words = [/^\S+\svoix comptées$/, /^\S+\svoix comptées$/, /^\S+\svoix en tout$/, /^\S+\sterritoires?, \S+\spersonnes?$/]
    for (const [n, see] of seen.entries()) {
      const { glides, moving, said } = await see()
      expect(glides > 0, paths[n]).toBe(n === 0 && reducedMotion === 'no-preference')
      if (reducedMotion === 'reduce') expect(moving, paths[n]).toBe(0)
      expect(said, paths[n]).toEqual([expect.stringMatching(words[n] ?? /^$/)])
    }
    // Then nothing, but the last: what the page shows by now.
    for (const page of pages) await page.clock.fastForward(15_000)
    const last = new RegExp(`^${inFrench(before)}\\svoix`)
    for (const [n, see] of seen.entries()) await expect.poll(async () => (await see()).said).toEqual([expect.anything(), expect.stringMatching(n < 3 ? last : (words[n] ?? last))])
  })
}

/** What a phone reads in the code as it is painted; undefined when it reads nothing. */
async function scan(page: Page, code: Locator): Promise<string | undefined> {
  const painted = (await code.screenshot()).toString('base64')
  const { pixels, width, height } = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]))
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D
    canvas.drawImage(image, 0, 0)
    return { pixels: [...canvas.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height }
  }, painted)
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data
}

test('Depuis la salle, le code et l’adresse courte mènent au bulletin', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto(SCREEN)
  await expect(page.getByRole('img', { name: /^Code à scanner pour voter/ })).toBeVisible()
  const short = (await page.getByRole('link', { name: /\/v\/demo-vote$/ }).getAttribute('href')) ?? ''
  expect(await scan(page, page.getByRole('img', { name: /^Code à scanner pour voter/ }))).toBe(short)
  expect(new URL(short).pathname).toBe('/v/demo-vote')
  await page.goto('/v/demo-vote')
  await expect(page).toHaveURL(/\/consultations\/demo-vote\/propositions$/)
  expect((await page.goto('/v/nulle-part'))?.status()).toBe(404)
})

test('Les commandes s’effacent quand rien ne bouge, et reviennent à la souris comme au clavier', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto(SCREEN, { waitUntil: 'networkidle' })
  const controls = page.locator('.cc-screen__controls')
  await expect(controls).toHaveCSS('opacity', '0', { timeout: 15_000 })
  await page.mouse.move(200, 200)
  await expect(controls).toHaveCSS('opacity', '1')
  await expect(controls).toHaveCSS('opacity', '0', { timeout: 15_000 })
  await page.getByRole('button', { name: 'Mettre en pause' }).focus()
  await expect(controls).toHaveCSS('opacity', '1')
})

test('Le grand écran se lit à dix mètres, sans défiler', async ({ browser }) => {
  const page = await aVisitor(browser, { viewport: { width: 1920, height: 1080 } })
  await page.goto(SCREEN, { waitUntil: 'networkidle' })
  const sizes = await page.evaluate(() => ['.cc-screen__total strong', '.cc-screen__time', '.cc-screen__turnout', '.cc-screen__invitation a', '.cc-leading a', '.cc-leading__count'].map((of) => Number.parseFloat(getComputedStyle(document.querySelector(of) as Element).fontSize)))
  // Two hundredths of the width: four centimetres on a screen of two metres.
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.02 * 1920)
  const code = await page.getByRole('img', { name: /^Code à scanner/ }).boundingBox()
  expect(code?.width).toBeGreaterThanOrEqual(0.24 * 1920)
  const lines = await page.getByRole('link', { name: /\/v\/demo-vote$/ }).evaluate((link) => link.getClientRects().length)
  expect(lines).toBe(1)
})

/** The longest title the site takes, in the place of each. */
const lengthenTitles = (page: Page) =>
  page.locator('.cc-leading > li').evaluateAll((rows) => {
    for (const row of rows) {
      row.classList.add('cc-leading__long')
      const title = row.querySelector('a') as HTMLAnchorElement
      title.textContent = `${title.textContent} — pour les communes rurales et les intercommunalités, avec un accompagnement des agents`.slice(0, 120)
    }
  })

for (const [width, height] of [[1280, 720], [1366, 768], [1920, 1080], [3840, 2160]] as const) {
  test(`Aucun titre n’est coupé à ${width} × ${height}, même le plus long, et tout tient sur l’écran`, async ({ browser }) => {
    const page = await aVisitor(browser, { viewport: { width, height } })
    await page.goto(SCREEN, { waitUntil: 'networkidle' })
    for (const lengthen of [false, true]) {
      if (lengthen) await lengthenTitles(page)
      const titles = await page.locator('.cc-leading a').evaluateAll((links) => links.map((link) => ({ cut: link.scrollWidth > link.clientWidth, lines: Math.round(link.clientHeight / Number.parseFloat(getComputedStyle(link).lineHeight)) })))
      expect(titles).toHaveLength(8)
      expect(titles.filter(({ cut, lines }) => cut || lines > 2)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0)
    }
  })
}

test('L’en-tête garde sa hauteur quand le temps qui reste s’écrit en plus de mots', async ({ browser }) => {
  const page = await aVisitor(browser, { viewport: { width: 1280, height: 720 } })
  await page.goto(SCREEN)
  const heights = await page.locator('.cc-screen__head').evaluate((head) => {
    const countdown = head.querySelector('.cc-countdown') as HTMLElement
    return ['encore 3 h', 'encore 45\u00a0secondes'].map((words) => {
      countdown.textContent = words
      return head.clientHeight
    })
  })
  expect(heights[1]).toBe(heights[0])
})

test('Avant le vote, le grand écran dit quand il ouvre plutôt que d’y inviter', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto('/consultations/demo-consultation/direct')
  await expect(page.getByText(/^Pour voter dès\sle\s\d/)).toBeVisible()
  await expect(page.getByRole('img', { name: /^Code à scanner pour lire les propositions/ })).toBeVisible()
})

test('En couleurs imposées, les barres gardent un contour et leur part', async ({ browser }) => {
  const page = await aVisitor(browser, { forcedColors: 'active' })
  await page.goto(SCREEN)
  const bar = page.locator('.cc-leading progress').first()
  await expect(bar).toHaveCSS('border-top-width', '1px')
  await expect(bar).toHaveCSS('forced-color-adjust', 'none')
})

test('Sans JavaScript, le grand écran est une page immobile qui se recharge', async ({ browser }) => {
  const page = await aVisitor(browser, WITHOUT_SCRIPTS)
  await page.goto(SCREEN)
  await expect(total(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mettre en pause' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Actualiser les comptes' }).click()
  await expect(page).toHaveURL(new RegExp(`${SCREEN}$`))
  await expect(total(page)).toBeVisible()
})

test('La démonstration mène d’un vote resté caché à son dévoilement devant une salle', async ({ browser }) => {
  const page = await aVisitor(browser)
  await page.goto('/consultations/demo-depouillement/resultats')
  await page.getByRole('link', { name: 'Dévoiler le classement en grand écran' }).click()
  await expect(page.getByText('À dévoiler', { exact: true })).toHaveCount(5)
  await page.getByRole('button', { name: 'Dévoiler', exact: true }).click()
  await expect(page.getByText('À dévoiler', { exact: true })).toHaveCount(4)
})

test('Des comptes cachés se dévoilent à la clôture, du dernier au premier, et l’étape survit au navigateur', async ({ browser }) => {
  const sql = postgres(await findRunning(siteFolder()), { max: 1, onnotice: () => {} })
  const hide = (slug: string, hidden: boolean) => sql`update edition set rules = jsonb_set(rules, '{votes,hidden}', ${hidden}::text::jsonb) where slug = ${slug}`
  await hide('demo-candidatures', true)
  await hide('demo-vote', true)
  try {
    const page = await aVisitor(browser)
    // The owner alone can hide an open vote; what screens of another test are told of it follows within two seconds.
    await expect(async () => {
      await page.goto(SCREEN, { waitUntil: 'networkidle' })
      await expect(page.getByText(/Les comptes restent cachés, pour tous, jusqu’à la clôture du vote/)).toBeVisible()
      await expect(page.locator('.cc-leading')).toHaveCount(0, { timeout: 500 })
    }).toPass()
    await expect(page.getByRole('img', { name: /^Code à scanner/ })).toBeVisible()
    expect(await faultsOf(page, 'grand écran caché')).toEqual([])

    const closed = '/consultations/demo-candidatures/direct'
    await page.goto(closed, { waitUntil: 'networkidle' })
    const rows = page.locator('.cc-leading > li')
    const covered = page.getByText('À dévoiler', { exact: true })
    const all = await rows.count()
    await expect(covered).toHaveCount(all)
    await page.getByRole('button', { name: 'Dévoiler', exact: true }).click()
    await expect(covered).toHaveCount(all - 1)
    await expect(rows.last().getByRole('link')).toBeVisible()
    await page.locator('h1').click()
    // At once, as a remote control pressed twice: the address has not followed the first yet.
    await page.evaluate(() => [' ', 'ArrowRight'].forEach((key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))))
    await expect(covered).toHaveCount(all - 3)
    // A room does not wait for a reading that fails.
    await page.route(READINGS, (route) => route.abort())
    const cut = page.waitForEvent('requestfailed')
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await cut
    await page.keyboard.press('ArrowLeft')
    await expect(covered).toHaveCount(all - 2)
    await page.unroute(READINGS)
    expect(await faultsOf(page, 'grand écran à dévoiler')).toEqual([])

    const { origin, pathname, hash } = new URL(page.url())
    const again = await aVisitor(browser)
    await again.goto(origin + pathname + hash, { waitUntil: 'networkidle' })
    await expect(again.getByText('À dévoiler', { exact: true })).toHaveCount(all - 2)
    for (let rank = 0; rank < all; rank++) await again.keyboard.press('ArrowRight')
    await expect(again.getByText('À dévoiler', { exact: true })).toHaveCount(0)
    await expect(again.getByRole('button', { name: /Dévoiler/ })).toHaveCount(0)
  } finally {
    await hide('demo-candidatures', false)
    await hide('demo-vote', false)
    await sql.end()
  }
})

test('Une édition qui compte les personnes les annonce et classe par elles, sur chaque page', async ({ browser }) => {
  const sql = postgres(await findRunning(siteFolder()), { max: 1, onnotice: () => {} })
  const count = (unit: string) => sql`update edition set rules = jsonb_set(rules, '{votes,countedUnit}', ${JSON.stringify(unit)}::text::jsonb) where slug = 'demo-vote'`
  await count('person')
  try {
    const { counts } = await (await fetch(`${siteUrl()}/api/v1/editions/demo-vote/tally`)).json() as { counts: (Count & { people: number })[] }
    const total = counts.reduce((sum, { people }) => sum + people, 0)
    expect(total).toBeGreaterThan(counts.reduce((sum, { territories }) => sum + territories, 0))
    const [first] = counts.toSorted((a, b) => b.people - a.people)
    const page = await aVisitor(browser)
    await page.goto(SCREEN)
    expect(await shownTotal(page)).toBe(total)
    await page.goto('/consultations/demo-vote/resultats')
    await expect(page.getByText('voix comptées', { exact: true }).locator('..')).toHaveText(new RegExp(`^${inFrench(total)}\\s`))
    await expect(page.getByRole('table', { name: 'Classement par nombre de personnes' }).getByRole('row').nth(1)).toContainText(String(first?.people))
    await page.goto('/consultations/demo-vote/propositions')
    await expect(page.getByText(new RegExp(`, ${inFrench(total)}\\svoix`))).toBeVisible()
    await page.goto(`/consultations/demo-vote/propositions/${first?.proposal}`)
    await expect(page.locator('.cc-standing .cc-voices__words strong')).toHaveText(new RegExp(`^${first?.people}\\spersonnes?$`))
    await page.getByText('Ce qui est compté').click()
    await expect(page.getByText('Ce qui compte est le nombre de personnes')).toBeVisible()
  } finally {
    await count('territory')
    await sql.end()
  }
})

for (const [how, fail] of [
  ['coupées', (route: Route) => route.abort()],
  ['refusées', (route: Route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'Le site ne répond pas' })],
] as const) {
  test(`Ses lectures ${how}, le grand écran garde ses chiffres, le dit, et se remet à jour de lui-même`, async ({ browser }) => {
    const screen = await aVisitor(browser)
    await screen.goto(SCREEN, { waitUntil: 'networkidle' })
    const before = await shownTotal(screen)
    await screen.route(READINGS, fail)
    await screen.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    const silence = screen.getByRole('status').filter({ hasText: /^Le site ne répond pas\s: chiffres de \d+\sh/ })
    await expect(silence).toBeVisible({ timeout: 10_000 })
    expect(await shownTotal(screen)).toBe(before)
    await expect(screen.getByText(/Erreur \d/)).toHaveCount(0)
    await screen.unroute(READINGS)
    await expect(silence).toHaveCount(0, { timeout: 20_000 })
    expect(await shownTotal(screen)).toBe(before)
  })
}

test('Le grand écran et la page des résultats redeviennent justes après un redémarrage du site', async ({ browser }) => {
  test.setTimeout(180_000)
  const first = await startDemoSite()
  const screen = await aVisitor(browser, { baseURL: first.url })
  await screen.goto(SCREEN, { waitUntil: 'networkidle' })
  const before = await shownTotal(screen)
  const results = await aVisitor(browser, { baseURL: first.url })
  await results.goto('/consultations/demo-vote/resultats', { waitUntil: 'networkidle' })
  const voices = async () => Number((await results.getByText('voix comptées', { exact: true }).locator('..').textContent())?.replace(/\D/g, ''))
  expect(await voices()).toBe(before)
  await first.stop()
  const silence = screen.getByRole('status').filter({ hasText: /^Le site ne répond pas\s: chiffres de \d+\sh/ })
  await expect(silence).toBeVisible({ timeout: 10_000 })
  // A tab that comes back to sight while nothing answers keeps its figures; the big screen dates them.
  for (const page of [screen, results]) await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(silence).toBeVisible()
  const note = results.getByRole('status').filter({ hasText: /^Le site ne répond pas pour l’instant/ })
  await expect(note).toBeVisible()
  expect([await shownTotal(screen), await voices()]).toEqual([before, before])
  const second = await startSite({ DATA_DIR: first.dataDir, PORT: new URL(first.url).port })
  await expect(silence).toHaveCount(0, { timeout: 30_000 })
  await expect(note).toHaveCount(0, { timeout: 30_000 })
  await expect.poll(() => shownTotal(screen), { timeout: 30_000 }).toBe(before)
  const agent = await enterAs(browser, 'Yann Le Goff', { baseURL: second.url })
  expect((await agent.request.put(await aProposalOf(second.url), { headers: { origin: second.url } })).status()).toBe(200)
  await expect.poll(() => shownTotal(screen), { timeout: 15_000 }).toBe(before + 1)
  await expect.poll(voices, { timeout: 15_000 }).toBe(before + 1)
  await second.stop()
  await removeFolder(dirname(first.dataDir))
})
