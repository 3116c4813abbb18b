import { Agent } from 'node:http'
import { sql } from 'drizzle-orm'
import { openDatabase } from '~db/client.server'
import { pieces } from '~db/seed/corpus'
import { findRunning } from '../../db/embedded/find-running.server'
import { anEdition } from '../support/editions'
import type { Site } from '../support/site'
import { type Figure, quantile } from './figure'
import { ask } from './load'

const [FEW, MANY] = [1_000, 100_000]
const CONNECTIONS = 2
/** The first answers of a process are those of code not compiled yet, and of pages not read yet. */
const WARMING = 3
const SECONDS = 12
const A_BATCH = 5_000
const THEMES = 14

/** A list that grew a hundredfold answers as fast as before: its first page, one deep in it, a theme, a word. */
export async function benchLists(site: Site): Promise<Figure[]> {
  const few = await aListOf(FEW, site)
  const many = await aListOf(MANY, site)
  const figures: Figure[] = []
  for (const name of Object.keys(few)) {
    const pair = [few[name] ?? [], many[name] ?? []] as const
    await askInTurns(pair, WARMING)
    const [atFew, atMany] = await askInTurns(pair, SECONDS)
    figures.push({
      name: `${name}, ${MANY} contributions, p95`, value: quantile(atMany, 0.95), unit: 'ms',
      limit: { name: `la même à ${FEW}`, value: quantile(atFew, 0.95) }, goal: { ratio: { min: 0.75, max: 1.25 } },
      note: `${CONNECTIONS} connexions, médianes ${quantile(atFew, 0.5).toFixed(1)} et ${quantile(atMany, 0.5).toFixed(1)} ms, ${atMany.length} pages`,
    })
  }
  return figures
}

/** Asks a page of the one then of the other, so that whatever else the machine does weighs on both alike. */
async function askInTurns([small, large]: readonly [string[], string[]], seconds: number): Promise<[number[], number[]]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const times: [number[], number[]] = [[], []]
  const until = performance.now() + seconds * 1000
  await Promise.all(Array.from({ length: CONNECTIONS }, async (_, connection) => {
    for (let turn = connection; performance.now() < until; turn++) {
      for (const [which, addresses] of [small, large].entries()) {
        const address = addresses[turn % addresses.length] ?? ''
        const { status, ms } = await ask(address, { agent })
        if (status !== 200) throw new Error(`${address} was answered ${status}`)
        times[which]?.push(ms)
      }
    }
  }))
  agent.destroy()
  return times
}

/** The addresses that are asked, by what is measured. */
type Addresses = Record<string, string[]>

/** An edition with so many contributions of seven weeks, of 14 themes, of communes all over the country. */
async function aListOf(size: number, site: Site): Promise<Addresses> {
  const { db, close } = openDatabase(await findRunning(site.dataDir), { max: 1 })
  const { id, slug } = await anEdition(db, { phase: 'consultation' })
  await db.execute(sql`update edition set origin = 'demo' where id = ${id}`)
  await db.execute(sql`insert into theme (edition_id, name, position) select ${id}, 'Thème ' || n, n from generate_series(3, ${THEMES}::int) as n`)
  for (let first = 0; first < size; first += A_BATCH) {
    const words = Array.from({ length: Math.min(A_BATCH, size - first) }, (_, index) => wordsOf(first + index))
    await db.execute(sql`
      with place as (select array_agg(id order by md5(code)) as ids from (select id, code from territory where kind = 'commune' order by md5(code) limit 5000) as drawn)
      insert into contribution (edition_id, kind, author_profile, territory_id, theme_id, title, text, beneficiaries, published_at, saved_at)
      select ${id}, case when number % 12 < 7 then 'need' else 'solution' end, 'agent', place.ids[1 + number % 5000],
        (select theme.id from theme where edition_id = ${id} and position = 1 + number / 3 % ${THEMES}), title, text, 'Habitants', dated, dated
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as one (number int, title text, text text), place,
        lateral (select now() - number * (interval '49 days' / ${size}) as dated) as at`)
  }
  await db.execute(sql`vacuum analyze contribution`)
  const [theme] = await db.execute<{ id: number }>(sql`select id from theme where edition_id = ${id} and position = 5`)
  const cursors = await db.execute<{ id: number }>(sql`
    select id from (select id, row_number() over (order by published_at desc, id desc) as place from contribution where edition_id = ${id}) as placed
    where place % (${size} / 20) = 0 and place < ${size}`)
  await close()
  const list = `${site.url}/consultations/${slug}/contributions`
  return {
    'Liste, première page': [list],
    'Liste d’un thème': [`${list}?theme=${theme?.id}`],
    'Liste des solutions': [`${list}?type=solution`],
    'Liste, page profonde': cursors.map((cursor) => `${list}?curseur=${cursor.id}`),
    'Liste, mot fréquent': [`${list}?q=mairie`, `${list}?q=habitants`],
    'Liste, mot rare': [`${list}?q=filature`, `${list}?q=affouage`],
    'Liste, nom d’une commune': [`${list}?q=saint`],
    'Liste de l’API': [`${site.url}/api/v1/editions/${slug}/contributions`],
  }
}

const TITLES = pieces.map(({ title }) => title)
const SENTENCES = pieces.flatMap(({ text }) => text.split(/(?<=\.)\s+/))

/** The same for the same number; two numbers hardly ever give the same sentences. */
function wordsOf(number: number): { number: number; title: string; text: string } {
  const sentence = (step: number) => SENTENCES[(number * step + Math.floor(number / SENTENCES.length)) % SENTENCES.length] ?? ''
  return { number, title: `${TITLES[(number * 7919) % TITLES.length]}`.slice(0, 120), text: [sentence(13), sentence(101), sentence(1009)].join(' ') }
}
