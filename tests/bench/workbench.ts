import { chromium, type Page } from '@playwright/test'
import { groupNear } from '~/contributions/near/group-near.server'
import { pieces } from '~db/seed/corpus'
import type { Site } from '../support/site'
import { findBrowser } from '../support/find-browser.mjs'
import { type Figure, quantile } from './figure'
import { aConsultationOf } from './needs'

const WAITING = 5_000
const ROUNDS = 5
const TYPED = ['cantine scolaire', 'plan du cimetière', 'vélo', 'salle des fêtes à réserver']

/**
 * The bench of a moderator with 5,000 waiting contributions, in a real browser: until every one of them can be filtered,
 * beside an empty page of the same site; then the longest frame while one types; and the groups suggested.
 */
export async function benchWorkbench(site: Site): Promise<Figure[]> {
  const { slug } = await aConsultationOf(WAITING, site, 1)
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await (await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 } })).newPage()
  await page.goto('/connexion')
  await page.getByRole('button', { name: /Entrer comme Anne Tessier/ }).click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
  const opened: number[] = []
  const empty: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const [bench, none] = [await open(page, `/moderation/${slug}/regroupement`, `.cc-row--live[aria-setsize="${WAITING}"]`), await open(page, '/plan-du-site', 'main')]
    // The first is that of code not compiled yet, on both sides.
    if (round > 0) [opened, empty].forEach((times, at) => times.push(at === 0 ? bench : none))
  }
  await open(page, `/moderation/${slug}/regroupement`, `.cc-row--live[aria-setsize="${WAITING}"]`)
  const frames = await framesWhileTyping(page)
  await browser.close()
  return [
    { name: `Ouverture de l’établi, ${WAITING} en attente, médiane`, value: quantile(opened, 0.5), unit: 'ms', limit: { name: 'plan du site', value: quantile(empty, 0.5) }, goal: { value: { max: 1000 } }, note: 'jusqu’à ce que toutes se filtrent' },
    { name: 'Image la plus longue pendant qu’on filtre en tapant', value: Math.max(...frames), unit: 'ms', limit: { name: 'médiane des images', value: quantile(frames, 0.5) }, goal: { value: { max: 100 } }, note: `${frames.length} images, ${TYPED.join(' ').length} touches` },
    await groups(),
  ]
}

/** Milliseconds until something of a page is shown, from the moment it is asked for. */
async function open(page: Page, address: string, shown: string): Promise<number> {
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(shown).first().waitFor({ state: 'visible' })
  return performance.now() - began
}

/** How long each frame took, in milliseconds, while words are typed in the search and taken back. */
async function framesWhileTyping(page: Page): Promise<number[]> {
  // As text: what runs in the page is not what tsx made of it for Node.
  await page.evaluate('window.frames_ = []; (function next(now, before) { if (before) frames_.push(now - before); requestAnimationFrame((then) => next(then, now)) })(performance.now())')
  const search = page.getByLabel(/Chercher un mot/)
  for (const words of TYPED) {
    await search.pressSequentially(words, { delay: 60 })
    await search.fill('')
  }
  return page.evaluate<number[]>('frames_')
}

/** The groups of as many texts, none of which was grouped before. */
async function groups(): Promise<Figure> {
  const texts = Array.from({ length: WAITING }, (_, id) => {
    const [one, other] = [pieces[id % pieces.length], pieces[(id * 101 + Math.floor(id / pieces.length)) % pieces.length]]
    return { id, title: one?.title ?? '', text: `${one?.text} ${other?.text}`.slice(0, 600) }
  })
  const began = performance.now()
  const found = await groupNear(texts)
  return { name: `Groupes proposés parmi ${WAITING}`, value: performance.now() - began, unit: 'ms', goal: { value: { max: 1000 } }, note: `${found.length} groupes, à froid` }
}
