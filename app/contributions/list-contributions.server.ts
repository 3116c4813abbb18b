import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ListedFile } from '~/files/file'
import { filesOf } from '~/files/list-files.server'
import type { ContributionKind, ShownTerritory, Verdict } from './contribution'
import { countPublished, type DayCount, type PublishedCounts, sumOf } from './published-counts.server'
import { searchContributions } from './search-contributions.server'
import { TERRITORY, VERDICT } from './verdict.server'

export type ListedContribution = {
  id: number
  kind: ContributionKind
  title: string
  text: string
  theme: string
  territory: ShownTerritory | null
  /** For whom a partner without a territory speaks; otherwise empty. */
  organisation: string
  publishedAt: string
  verdict: Verdict | null
  /** What is joined to it; not said with an excerpt. */
  files?: ListedFile[]
}

export type ContributionFilters = { kind?: ContributionKind | undefined; theme?: number | undefined; q?: string | undefined }

export type ContributionList = {
  items: ListedContribution[]
  /** How many answer the filters, and how many of this kind there are without the other filters. */
  total: number
  all: number
  /** Whether there are more than `total`: a search is not counted to its end. */
  more: boolean
  /** How many come before this page. */
  start: number
  previous: number | null
  next: number | null
  /** Whether the cursor is one of this list's; the page of one that is not is the first. */
  knowsCursor: boolean
}

export type ListOptions = {
  cursor?: number | undefined
  limit: number
  /** Only so many characters of each text. */
  excerpt?: number
  /** Where counts are kept for a moment; from the contributions themselves when left out. */
  counts?: PublishedCounts
  /** Whether a search too is counted to its end, however long. */
  exact?: boolean
}

/**
 * One page of an edition's published contributions, the latest first. A cursor is the last contribution already read:
 * what is published or withdrawn meanwhile shifts nobody's next page. Each searched word is in the title, the text or
 * the territory's name, accents and case aside. A page costs the same however long the list.
 */
export async function listContributions(db: Reader, editionId: number, filters: ContributionFilters, options: ListOptions): Promise<ContributionList> {
  const [counts, place] = await Promise.all([(options.counts ?? countPublished(db))(editionId), findPlace(db, editionId, options.cursor)])
  const all = sumOf(counts, { kind: filters.kind })
  if (filters.q) return { all, ...(await searchContributions(db, editionId, { ...filters, q: filters.q }, options, itemOf(options.excerpt))) }
  return { all, more: false, ...(await listByDate(db, editionId, filters, options, place, counts)) }
}

/** Where a cursor stands in the order of publication. */
type Place = { id: number; at: string; day: string }

async function findPlace(db: Reader, editionId: number, cursor: number | undefined): Promise<Place | null> {
  if (cursor === undefined) return null
  const [place] = await db.execute<Place>(sql`
    select id, published_at::text as at, (published_at at time zone 'UTC')::date::text as day from contribution
    where id = ${cursor} and edition_id = ${editionId} and published_at is not null`)
  return place ?? null
}

type Page = Pick<ContributionList, 'items' | 'start' | 'previous'> & { more: boolean }

async function listByDate(db: Reader, editionId: number, filters: ContributionFilters, { cursor, limit, excerpt }: ListOptions, place: Place | null, counts: readonly DayCount[]) {
  const wanted = sql`edition_id = ${editionId} and published_at is not null and withdrawn_at is null
    ${filters.kind ? sql`and kind = ${filters.kind}` : sql``} ${filters.theme ? sql`and theme_id = ${filters.theme}` : sql``}`
  const after = place ? sql`and (published_at, id) < (${place.at}::timestamptz, ${place.id}::bigint)` : sql``
  const before = place && sql`${wanted} and (published_at, id) >= (${place.at}::timestamptz, ${place.id}::bigint)`
  const [page] = await db.execute<Page>(sql`
    with found as (select id, published_at from contribution where ${wanted} ${after} order by published_at desc, id desc limit ${limit + 1}),
    page as (select id from found order by published_at desc, id desc limit ${limit})
    select (select count(*) from found) > ${limit} as more,
      ${before ? sql`(select count(*) from contribution where ${before} and published_at < (${place.day}::date + 1)::timestamp at time zone 'UTC')` : sql`0`} as start,
      ${before ? sql`(select id from contribution where ${before} order by published_at, id offset ${limit} limit 1)` : sql`null::bigint`} as previous,
      coalesce((select jsonb_agg(${itemOf(excerpt)} order by contribution.published_at desc, contribution.id desc)
        from page join contribution using (id) join theme on theme.id = theme_id), '[]') as items`)
  if (!page) throw new Error('the list of contributions has no page')
  const { items, previous, start, more } = page
  return {
    items, previous, total: sumOf(counts, filters), start: start + (place ? sumOf(counts, filters, place.day) : 0),
    next: more ? (items.at(-1)?.id ?? null) : null, knowsCursor: cursor === undefined || place !== null,
  }
}

const itemOf = (excerpt: number | undefined): SQL => sql`jsonb_build_object(
  'id', contribution.id, 'kind', kind, 'title', title, 'text', ${excerpt ? sql`left(text, ${excerpt}::int)` : sql`text`},
  'theme', theme.name, 'territory', ${TERRITORY}, 'organisation', organisation,
  'publishedAt', contribution.published_at, 'verdict', ${VERDICT}${excerpt ? sql`` : sql`, 'files', ${filesOf(sql`contribution.id`, sql`false`)}`})`
