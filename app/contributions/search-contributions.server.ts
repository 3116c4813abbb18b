import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionFilters, ContributionList, ListOptions } from './list-contributions.server'

type Found = Omit<ContributionList, 'all'>
type Searched = ContributionFilters & { q: string }

/** As many of the latest contributions as are read for a word that many hold. */
const LATEST = 2_000
/** A search is counted so far; beyond, there are more. */
const COUNTED = 100

/**
 * One page of the published contributions that hold all of these words, the latest first. A word of many contributions is
 * found among the latest ones, without reading the rest; a rarer one by the index of their texts. @param item in SQL, what is shown of each
 */
export async function searchContributions(db: Reader, editionId: number, filters: Searched, options: ListOptions, item: SQL): Promise<Found> {
  const words = await readWords(db, filters.q)
  const wanted = sql`edition_id = ${editionId} and published_at is not null and withdrawn_at is null
    ${filters.kind ? sql`and kind = ${filters.kind}` : sql``} ${filters.theme ? sql`and theme_id = ${filters.theme}` : sql``}`
  if (words.length === 0) return { items: [], total: 0, more: false, start: 0, previous: null, next: null, knowsCursor: true }
  const latest = options.exact || options.cursor !== undefined ? null : await searchLatest(db, wanted, words, options, item)
  return latest ?? searchAll(db, editionId, wanted, words, options, item)
}

const readWords = async (db: Reader, q: string): Promise<string[]> =>
  (await db.execute<{ word: string }>(sql`select distinct word from regexp_split_to_table(search_form(${q}), ' ') as word where word <> ''`)).map(({ word }) => word)

/** Each word in the words of the contribution or in the name of its territory, both of which have an index of their trigrams. @param among in SQL, the list of territories in the form that suits who asks */
const holding = (words: readonly string[], among: (ids: SQL) => SQL): SQL =>
  sql.join(words.map((word) => {
    const pattern = `%${word}%`
    return sql`(search_text like ${pattern} or territory_id ${among(sql`(select id from territory where search_name like ${pattern})`)})`
  }), sql` and `)

/** To be looked up row by row, in a table made of them once. */
const inTable = (ids: SQL) => sql`in ${ids}`
/** To be looked up in the index of contributions. */
const inIndex = (ids: SQL) => sql`= any(array${ids})`

/** The first page, from the latest contributions alone; null when they do not fill it and there are others. */
async function searchLatest(db: Reader, wanted: SQL, words: readonly string[], { limit }: ListOptions, item: SQL): Promise<Found | null> {
  const [page] = await db.execute<{ read: number; found: number; items: Found['items'] }>(sql`
    with latest as materialized (select id, published_at, search_text, territory_id from contribution where ${wanted} order by published_at desc, id desc limit ${LATEST}),
    found as materialized (select id, published_at from latest where ${holding(words, inTable)} order by published_at desc, id desc limit ${Math.max(COUNTED, limit) + 1}),
    page as (select id from found order by published_at desc, id desc limit ${limit})
    select (select count(*) from latest) as read, (select count(*) from found) as found,
      coalesce((select jsonb_agg(${item} order by contribution.published_at desc, contribution.id desc)
        from page join contribution using (id) join theme on theme.id = theme_id), '[]') as items`)
  if (!page) throw new Error('the search has no page')
  const { read, found, items } = page
  const isWhole = read < LATEST && found <= COUNTED
  if (!isWhole && found <= COUNTED) return null
  return { items, total: Math.min(found, COUNTED), more: !isWhole, start: 0, previous: null, next: found > limit ? (items.at(-1)?.id ?? null) : null, knowsCursor: true }
}

/** Any page, counted to the end. */
async function searchAll(db: Reader, editionId: number, wanted: SQL, words: readonly string[], { cursor = undefined, limit }: ListOptions, item: SQL): Promise<Found> {
  const [row] = await db.execute<Omit<Found, 'next' | 'more'>>(sql`
    with hit as materialized (select id, edition_id, kind, theme_id, published_at, withdrawn_at from contribution where ${holding(words, inIndex)}),
    matched as (select id, published_at, row_number() over (order by published_at desc, id desc) as position from hit where ${wanted}),
    page as (
      select count(*) as start from matched, contribution as last
      where last.id = ${cursor ?? null}::bigint and last.edition_id = ${editionId} and (matched.published_at, matched.id) >= (last.published_at, last.id))
    select start, (${cursor ?? null}::bigint is null or exists (select from contribution where id = ${cursor ?? null}::bigint and edition_id = ${editionId} and published_at is not null)) as "knowsCursor",
      (select count(*) from matched) as total, (select id from matched where position = start - ${limit}::int) as previous,
      coalesce((select jsonb_agg(${item} order by matched.position)
        from matched join contribution using (id) join theme on theme.id = theme_id
        where matched.position > start and matched.position <= start + ${limit}::int), '[]') as items
    from page`)
  if (!row) throw new Error('the search has no page')
  const last = row.items.at(-1)
  return { ...row, more: false, next: last && row.start + row.items.length < row.total ? last.id : null }
}
