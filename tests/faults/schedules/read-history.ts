import { sql } from 'drizzle-orm'
import { findPhase } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { territoryRef } from '~/territories/reference'
import { pseudonymOf } from '~/votes/ballot-facts.server'
import type { Db } from '~db/client.server'
import type { History } from './history'
import { openFresh } from './screens'
import type { Vote } from './vote-of-schedule'

type Row = { key: Buffer; proposal: number; kind: string; code: string; seq: number; active: boolean }

/** What was kept of a vote while it went on. */
type Kept = Pick<History, 'asked' | 'endings' | 'screens' | 'glances' | 'downloads' | 'answering'>

/** Everything that the database, the API and the sockets say of a sealed vote, beside what was kept of it. */
export async function readHistory(owner: Db, { id, slug, limit, hidden, proposals }: Vote, urls: string[], kept: Kept): Promise<History> {
  const { calendar } = await findEdition(owner, slug)
  const phase = findPhase(calendar, 'vote')
  const lines = await owner.execute<{ line: string }>(sql`select line from ledger_line where edition_id = ${id} order by seq`)
  const heads = await owner.execute<{ size: number; root: Buffer }>(sql`select size, root from ledger_head where edition_id = ${id} order by size`)
  const rows = await owner.execute<Row>(sql`
    select ledger_key as key, proposal_id as proposal, kind, code, seq, withdrawn_at is null as active
    from vote join person on person.id = person_id join territory on territory.id = territory_id where edition_id = ${id}`)
  return {
    slug, limit, hidden, proposals, ...kept,
    opensAt: phase?.opensAt.getTime() ?? 0, closesAt: phase?.closesAt.getTime() ?? 0,
    lines: lines.map(({ line }) => line),
    heads: heads.map(({ size, root }) => ({ size, root: root.toString('hex') })),
    table: rows.map(({ key, proposal, seq, active, ...place }) => ({ voter: pseudonymOf(key, slug), proposal, territory: territoryRef(place), seq, active })),
    tallies: await Promise.all(urls.map(async (url) => (await fetch(`${url}/api/v1/editions/${slug}/tally`)).json())),
    snapshots: await Promise.all(urls.map((url) => openFresh(url, slug))),
  }
}
