import { LABELLED } from '../contributions/near/labelled'
import type { Site } from '../support/site'
import { startBare } from './child'
import type { Election } from './election'
import { type Figure, quantile } from './figure'
import { aConsultationOf, LAST_TITLE } from './needs'
import { processorTime } from './processor'

const SECONDS = 15
/** The first answers of a process are those of code not compiled yet. */
const WARMING = 6
const TYPISTS = 20
/** A form sends its draft once nobody has typed for so many milliseconds (`use-autosave.ts`). */
const PAUSE = 800

/** How many are published, and within how many milliseconds what resembles is given back, nineteen times out of twenty. */
const SIZES = [{ needs: 5_000, goal: 50 }, { needs: 100_000, goal: 80 }]

/**
 * What is typed until what resembles it comes back, the draft being kept meanwhile: twenty people write at once, each
 * as fast as the form sends. Beside a bare HTTP server that sends one such answer to as many.
 */
export async function benchNear(site: Site): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { needs, goal } of SIZES) {
    const consultation = await aConsultationOf(needs, site, TYPISTS)
    const title = encodeURIComponent(LAST_TITLE)
    const similar = `${site.url}/api/v1/editions/${consultation.slug}/similar?kind=need&title=${title}`
    // Read in the order they were written: what comes before is no measure of what one search costs.
    while ((await (await fetch(similar)).json()).items[0]?.title !== LAST_TITLE) await pause(100)
    const bare = await startBare('bare-page', [similar], site)
    const drafts: Drafts = new Map()
    await typeFor(WARMING, site.url, consultation, drafts)
    const before = processorTime(site)
    const measured = await typeFor(SECONDS, site.url, consultation, drafts)
    const processor = (processorTime(site) - before) / 1000 / measured.length
    const limit = await typeFor(SECONDS, bare.url, consultation, drafts)
    await bare.leave()
    const empty = measured.filter(({ near }) => near === 0).length
    if (empty > measured.length / 10) throw new Error(`${empty} answers of ${measured.length} found nothing`)
    figures.push({
      name: `De la frappe aux besoins proches, ${needs} besoins, p95`, value: quantile(measured.map(({ ms }) => ms), 0.95), unit: 'ms',
      limit: { name: 'serveur nu', value: quantile(limit.map(({ ms }) => ms), 0.95) }, goal: { value: { max: goal } },
      note: `${TYPISTS} personnes à la fois, brouillon gardé compris, ${measured.length} frappes, médiane ${Math.round(quantile(measured.map(({ ms }) => ms), 0.5))} ms, ${Math.round(processor)} ms de processeur chacune, base comprise`,
    })
  }
  return figures
}

type Typed = { ms: number; near: number }
/** When the draft of each person was last kept, by their cookie: another is never replaced unseen. */
type Drafts = Map<string, string>

async function typeFor(seconds: number, url: string, { slug, cookies }: Election, drafts: Drafts): Promise<Typed[]> {
  const until = performance.now() + seconds * 1000
  const typed = await Promise.all(cookies.map(async (cookie, person) => {
    const mine: Typed[] = []
    await pause((PAUSE * person) / cookies.length)
    for (let turn = 0; performance.now() < until; turn++) {
      const [, , [title, text = '']] = LABELLED[(person * 7 + turn) % LABELLED.length] ?? ['', '', ['']]
      const began = performance.now()
      const response = await fetch(`${url}/consultations/${slug}/contributions/nouvelle/besoin/brouillon`, {
        method: 'POST', headers: { cookie, origin: url, accept: 'application/json' }, body: new URLSearchParams({ title, text, seen: drafts.get(cookie) ?? '' }),
      })
      const body = await response.text()
      mine.push({ ms: performance.now() - began, near: body.split('"score"').length - 1 })
      if (response.status !== 200) throw new Error(`a draft was answered ${response.status}: ${body.slice(0, 200)}`)
      const [, savedAt] = /"savedAt":"([^"]+)"/.exec(body) ?? []
      if (savedAt) drafts.set(cookie, savedAt)
      await pause(PAUSE)
    }
    return mine
  }))
  return typed.flat()
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms))
