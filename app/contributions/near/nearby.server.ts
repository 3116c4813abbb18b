import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind } from '../contribution'
import { makeNearIndex, type NearIndex, type Typed } from './near-index'

/** For how long the database is not asked again what was published, changed or withdrawn, by this instance or another. */
const MILLISECONDS_KEPT = 1000
/** A change is dated when its act begins, and seen when it ends: what came in the last seconds is read again. */
const LONGEST_ACT = '10 seconds'
/** The first reading of a long list takes seconds: who types meanwhile is answered with what is read. */
const LONGEST_WAIT = 150
/** As many texts as are read at once, and between two turns of the loop: nobody waits for the first reading of a long list. */
const A_READING = 2000
const A_TURN = 100

/** Gives the published contributions of an edition and kind that most resemble what is typed, as numbers: best first. */
export type Nearby = (editionId: number, kind: ContributionKind, typed: Typed, limit: number) => Promise<{ id: number; score: number }[]>

type Kept = { indexes: Record<ContributionKind, NearIndex>; changes: Map<number, string>; since: string; at: number; reading: Promise<void> | undefined }

/**
 * Keeps the words of published contributions in memory: opened once a process and handed to requests by their context. An
 * edition is read when first asked for; after that, only what changed. Who shows what it finds reads it from the database,
 * which alone knows what is public now.
 * @param keptFor milliseconds it is not asked what changed @param wait milliseconds a question waits for the answer to that
 */
export function openNearby(db: Reader, { keptFor, wait } = { keptFor: MILLISECONDS_KEPT, wait: LONGEST_WAIT }): Nearby {
  const editions = new Map<number, Kept>()
  return async (editionId, kind, typed, limit) => {
    const kept = editions.get(editionId) ?? { indexes: { need: makeNearIndex(), solution: makeNearIndex() }, changes: new Map(), since: '-infinity', at: -Infinity, reading: undefined }
    editions.set(editionId, kept)
    if (performance.now() - kept.at >= keptFor) {
      kept.reading ??= readChanges(db, editionId, kept).finally(() => (kept.reading = undefined))
      // Whoever still waits is told of what fails; there may be nobody.
      kept.reading.catch(() => {})
      await Promise.race([kept.reading, new Promise((next) => setTimeout(next, wait).unref())])
    }
    return kept.indexes[kind].find(typed, limit)
  }
}

type Row = { id: number; kind: ContributionKind; title: string; text: string; changed: string; isPublic: boolean }

async function readChanges(db: Reader, editionId: number, kept: Kept): Promise<void> {
  const began = performance.now()
  const [clock] = await db.execute<{ next: string }>(sql`select (clock_timestamp() - ${LONGEST_ACT}::interval)::text as next`)
  let after = { changed: kept.since, id: 0 }
  let rows: Row[]
  do {
    rows = await db.execute<Row>(sql`
      select id, kind, title, text, (${CHANGED})::text as changed, published_at is not null and withdrawn_at is null as "isPublic" from contribution
      where edition_id = ${editionId} and (published_at is not null or moderated_at is not null)
        and (${CHANGED}, id) > (${after.changed}::timestamptz, ${after.id}::bigint)
      order by ${CHANGED}, id limit ${A_READING}`)
    await take(rows, kept)
    const last = rows.at(-1)
    if (last) after = { changed: last.changed, id: last.id }
  } while (rows.length === A_READING)
  kept.since = clock?.next ?? kept.since
  kept.at = began
}

/** When a contribution last changed; the order of an index of the same words. */
const CHANGED = sql`greatest(saved_at, withdrawn_at, moderated_at)`

async function take(rows: readonly Row[], { indexes, changes }: Kept): Promise<void> {
  for (const [at, { id, kind, changed, isPublic, ...written }] of rows.entries()) {
    if (at % A_TURN === A_TURN - 1) await new Promise((next) => setImmediate(next))
    if (changes.get(id) === changed) continue
    changes.set(id, changed)
    if (isPublic) indexes[kind].put(id, written)
    else indexes[kind].remove(id)
  }
}
