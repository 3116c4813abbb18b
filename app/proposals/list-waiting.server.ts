import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ListedContribution } from '~/contributions/list-contributions.server'
import { TERRITORY } from '~/contributions/verdict.server'
import { whereWords } from '~/contributions/where-words.server'
import { IS_WAITING } from './waiting.server'

/** A contribution without a verdict, as a row of the workbench. */
type WaitingContribution = Omit<ListedContribution, 'publishedAt' | 'verdict'>

type Wanted = { q?: string | undefined; theme?: number | undefined; cursor?: number | undefined; limit: number }
type Page = { items: WaitingContribution[]; total: number; start: number; previous: number | null; next: number | null }

/**
 * One page of the contributions that wait for a verdict, those that have waited longest first. A cursor is the last one
 * already read. What has been decided meanwhile shifts nobody's next page.
 */
export async function listWaiting(db: Reader, editionId: number, { q, theme, cursor, limit }: Wanted): Promise<Page> {
  const [row] = await db.execute<Omit<Page, 'next'>>(sql`
    with matched as (
      select id, published_at, row_number() over (order by published_at, id) as position from contribution
      where edition_id = ${editionId} and ${IS_WAITING}
        ${theme ? sql`and theme_id = ${theme}` : sql``} ${q ? whereWords(q) : sql``}),
    page as (
      select count(*) as start from matched, contribution as last
      where last.id = ${cursor ?? null} and (matched.published_at, matched.id) <= (last.published_at, last.id))
    select start, (select count(*) from matched) as total,
      (select id from matched where position = start - ${limit}::int) as previous,
      coalesce((select jsonb_agg(jsonb_build_object('id', contribution.id, 'kind', kind, 'title', title, 'text', left(text, 160),
          'theme', theme.name, 'territory', ${TERRITORY}, 'organisation', organisation) order by matched.position)
        from matched join contribution using (id) join theme on theme.id = theme_id
        where matched.position > start and matched.position <= start + ${limit}::int), '[]') as items
    from page`)
  if (!row) throw new Error('the list of waiting contributions has no page')
  const last = row.items.at(-1)
  return { ...row, next: last && row.start + row.items.length < row.total ? last.id : null }
}

/** The contribution that has waited longest, but this one; null when none is left. */
export async function findNextWaiting(db: Reader, editionId: number, butId: number): Promise<number | null> {
  const [row] = await db.execute<{ id: number }>(sql`
    select id as id from contribution
    where edition_id = ${editionId} and id <> ${butId} and ${IS_WAITING}
    order by published_at, id limit 1`)
  return row?.id ?? null
}

/** Which waiting contributions have all of these words, by their numbers. */
export async function findWaitingWith(db: Reader, editionId: number, q: string): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`select id from contribution where edition_id = ${editionId} and ${IS_WAITING} ${whereWords(q)}`)
  return rows.map(({ id }) => id)
}
