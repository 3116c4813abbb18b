import { sql } from 'drizzle-orm'
import { openDatabase } from '~db/client.server'
import { pieces } from '~db/seed/corpus'
import { findRunning } from '../../db/embedded/find-running.server'
import type { Site } from '../support/site'
import { anElection, type Election } from './election'

/** As many as one statement writes. */
const A_BATCH = 5000

const TITLES = pieces.map(({ title }) => title)
const SENTENCES = pieces.flatMap(({ text }) => text.split(/(?<=\.)\s+/))

/** The title of the last need written: once it is found, all are read. */
export const LAST_TITLE = 'Inventorier les kaléidoscopes du campanile'

/** A consultation open to deposits, with so many published needs made of the sentences of the corpus, and people to type. */
export async function aConsultationOf(needs: number, site: Site, people: number): Promise<Election> {
  const election = await anElection(site, people, false)
  const { db, close } = openDatabase(await findRunning(site.dataDir), { max: 1 })
  for (let first = 0; first < needs; first += A_BATCH) {
    const written = Array.from({ length: Math.min(A_BATCH, needs - first) }, (_, at) => (first + at === needs - 1 ? { title: LAST_TITLE, text: LAST_TITLE } : needOf(first + at)))
    await db.execute(sql`
      insert into contribution (edition_id, kind, author_profile, territory_id, theme_id, title, text, beneficiaries, published_at, saved_at)
      select ${election.id}, 'need', 'agent', (select min(id) from territory), (select min(id) from theme where edition_id = ${election.id}), title, text, 'Habitants', now(), now()
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as need (title text, text text)`)
  }
  await db.execute(sql`analyze contribution`)
  await close()
  return election
}

/** The same for the same number; two numbers hardly ever give the same sentences. */
function needOf(at: number): { title: string; text: string } {
  const sentence = (step: number) => SENTENCES[(at * step + Math.floor(at / SENTENCES.length)) % SENTENCES.length] ?? ''
  return { title: `${TITLES[(at * 7919) % TITLES.length]}`.slice(0, 120), text: [sentence(13), sentence(101), sentence(1009)].join(' ') }
}
