import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { findPhase, type Phase } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import type { Head } from '~/ledger/head'
import { whyCannotSubscribe } from './policy'

/** A published head. `isSeal` when it is of the whole, sealed ledger: the last there will be. */
export type Checkpoint = { head: Head; publishedAt: Date; isSeal: boolean }

/** `next` is the `before` of the following page, null on the last. */
export type CheckpointPage = { items: Checkpoint[]; next: number | null; total: number }

/** What the page of the ledger shows of them. */
export type CheckpointsShown = Pick<CheckpointPage, 'items' | 'total'> & { slug: string; vote: Phase | null; isHidden: boolean; canAsk: boolean }

type Asked = Pick<Edition, 'id' | 'slug' | 'calendar' | 'rules' | 'sealedAt' | 'at'>

/** An edition's published checkpoints, the latest first. None while counts are hidden. @param before the size under which they are wanted */
export async function listCheckpoints(db: Reader, edition: Asked, { before = null, limit }: { before?: number | null; limit: number }): Promise<CheckpointPage> {
  if (votesAreHidden(edition.rules, edition.calendar, edition.at)) return { items: [], next: null, total: 0 }
  const rows = await readCheckpoints(db, edition, sql`${before}::bigint is null or size < ${before}`, limit + 1)
  const [all] = await db.execute<{ total: number }>(sql`select count(*) as total from checkpoint where edition_id = ${edition.id}`)
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.head.size ?? null) : null, total: all?.total ?? 0 }
}

/** The last ones, and what to say where there is none. */
export async function showCheckpoints(db: Reader, edition: Asked): Promise<CheckpointsShown> {
  const { items, total } = await listCheckpoints(db, edition, { limit: 6 })
  const { slug, rules, calendar, at } = edition
  return { slug, items, total, vote: findPhase(calendar, 'vote') ?? null, isHidden: votesAreHidden(rules, calendar, at), canAsk: !whyCannotSubscribe(edition) }
}

/** The published checkpoint of that many lines, or the latest; null when there is none, or counts are hidden. */
export async function findCheckpoint(db: Reader, edition: Asked, size: number | null): Promise<Checkpoint | null> {
  if (votesAreHidden(edition.rules, edition.calendar, edition.at)) return null
  const [found] = await readCheckpoints(db, edition, sql`${size}::bigint is null or size = ${size}`, 1)
  return found ?? null
}

/** The first published checkpoint that covers a line: from then on, a change of it shows. Null when none does yet, or counts are hidden. */
export async function findCovering(db: Reader, edition: Asked, line: number): Promise<Checkpoint | null> {
  if (votesAreHidden(edition.rules, edition.calendar, edition.at)) return null
  const [found] = await readCheckpoints(db, edition, sql`size = (select min(size) from checkpoint where edition_id = ${edition.id} and size >= ${line})`, 1)
  return found ?? null
}

async function readCheckpoints(db: Reader, { id, slug, sealedAt }: Asked, condition: ReturnType<typeof sql>, limit: number): Promise<Checkpoint[]> {
  const rows = await db.execute<{ size: number; root: string; at: string; publishedAt: string; isLast: boolean }>(sql`
    select size, encode(root, 'hex') as root, at, published_at as "publishedAt",
      not exists (select from ledger_head as later where later.edition_id = ${id} and later.size > head.size) as "isLast"
    from checkpoint join ledger_head as head using (edition_id, size)
    where edition_id = ${id} and (${condition}) order by size desc limit ${limit}`)
  return rows.map(({ size, root, at, publishedAt, isLast }) => ({
    head: { at: new Date(at).toISOString(), edition: slug, kind: 'head', root, size },
    publishedAt: new Date(publishedAt),
    isSeal: isLast && sealedAt !== null,
  }))
}
