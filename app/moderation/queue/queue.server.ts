import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind, ShownTerritory } from '~/contributions/contribution'
import { TERRITORY } from '~/contributions/verdict.server'
import { whereWords } from '~/contributions/where-words.server'
import type { QueueState } from './queue-words'

export type QueuedFile = {
  id: number
  state: QueueState
  kind: ContributionKind
  title: string
  text: string
  theme: string
  territory: ShownTerritory | null
  organisation: string
  depositedAt: string
  savedAt: string
  /** How many acts of moderators there were, undoings counted. */
  looks: number
}

export type QueueFilters = { state?: QueueState | undefined; theme?: number | undefined; q?: string | undefined }
export type QueueCounts = Record<QueueState, number>
type Page = { items: QueuedFile[]; total: number; start: number; previous: number | null; next: number | null }

/**
 * In SQL, each deposited contribution of an edition with where it stands before moderators: `reported` (it, or a comment of it, and nobody
 * settled it), `waiting` to be published, `new`
 * (public at once and never looked at), `changed` since it was looked at, `asked` (its author has to change it), `refused`;
 * null for what asks for nothing: looked at, judged on the workbench, or withdrawn by its author.
 */
export const standing = (edition: SQL): SQL => sql`
  select contribution.id, edition_id, theme_id, territory_id, search_text, coalesce(submitted_at, published_at) as deposited_at,
    case when exists (select from report where report.contribution_id = contribution.id and decided_at is null) then 'reported'
      when refused_at is not null then 'refused'
      when withdrawn_at is not null then null
      when last.act = 'ask-change' and changed_at <= last.looked_at then 'asked'
      when published_at is null then 'waiting'
      when exists (select from verdict where contribution_id = contribution.id) then null
      when last.act is null then 'new'
      when changed_at > last.looked_at then 'changed' end as state
  from contribution
    left join lateral (select act, looked_at from look where contribution_id = contribution.id and undone_at is null order by number desc limit 1) as last on true
    cross join lateral (select greatest(saved_at, (select max(added_at) from file where contribution_id = contribution.id)) as changed_at) as changed
  where ${edition} and coalesce(submitted_at, published_at) is not null`

/** The states that wait for a moderator. */
const TO_LOOK_AT = sql`('reported', 'waiting', 'new', 'changed')`

const matching = (editionId: number, { state, theme, q }: QueueFilters): SQL => sql`
  select * from (${standing(sql`edition_id = ${editionId}`)}) as file
  where ${state ? sql`state = ${state}` : sql`state in ${TO_LOOK_AT}`}
    ${theme ? sql`and theme_id = ${theme}` : sql``} ${q ? whereWords(q) : sql``}`

/** How many files stand where, in an edition. */
export async function countQueue(db: Reader, editionId: number): Promise<QueueCounts> {
  const rows = await db.execute<{ state: QueueState; number: number }>(sql`
    select state, count(*)::int as number from (${standing(sql`edition_id = ${editionId}`)}) as file where state is not null group by state`)
  return { reported: 0, waiting: 0, new: 0, changed: 0, asked: 0, refused: 0, ...Object.fromEntries(rows.map(({ state, number }) => [state, number])) }
}

/**
 * One page of the queue, what was deposited first at the top; without a state, all that waits for a moderator. A cursor is the
 * last one already read: what leaves the queue meanwhile shifts nobody's next page.
 */
export async function listQueue(db: Reader, editionId: number, filters: QueueFilters, { cursor = null, limit }: { cursor?: number | null | undefined; limit: number }): Promise<Page> {
  const [row] = await db.execute<Omit<Page, 'next'>>(sql`
    with matched as (select id, state, deposited_at, row_number() over (order by deposited_at, id) as position from (${matching(editionId, filters)}) as file),
    page as (
      select count(*) as start from matched, (select id, coalesce(submitted_at, published_at) as deposited_at from contribution) as last
      where last.id = ${cursor}::bigint and (matched.deposited_at, matched.id) <= (last.deposited_at, last.id))
    select start, (select count(*) from matched) as total,
      (select id from matched where position = start - ${limit}::int) as previous,
      coalesce((select jsonb_agg(jsonb_build_object('id', contribution.id, 'state', state, 'kind', kind, 'title', title, 'text', left(text, 160), 'theme', theme.name,
          'territory', ${TERRITORY}, 'organisation', organisation, 'depositedAt', deposited_at, 'savedAt', saved_at, 'looks', ${LOOKS}) order by matched.position)
        from matched join contribution using (id) join theme on theme.id = theme_id
        where matched.position > start and matched.position <= start + ${limit}::int), '[]') as items
    from page`)
  if (!row) throw new Error('the queue has no page')
  const last = row.items.at(-1)
  return { ...row, next: last && row.start + row.items.length < row.total ? last.id : null }
}

/** The files before and after one in the queue, which may have left it a moment ago. */
export async function findNeighbours(db: Reader, editionId: number, id: number, filters: QueueFilters): Promise<{ previous: number | null; next: number | null }> {
  const here = sql`(select coalesce(submitted_at, published_at), id from contribution where id = ${id})`
  const [row] = await db.execute<{ previous: number | null; next: number | null }>(sql`
    with queue as (${matching(editionId, filters)})
    select (select id from queue where (deposited_at, id) < ${here} order by deposited_at desc, id desc limit 1) as previous,
      (select id from queue where (deposited_at, id) > ${here} order by deposited_at, id limit 1) as next`)
  return row ?? { previous: null, next: null }
}

const LOOKS = sql`(select count(*) + count(undone_at) from look where contribution_id = contribution.id)`
