import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ListedFile } from '~/files/file'
import { filesOf } from '~/files/list-files.server'
import type { ContributionKind, ShownTerritory, Verdict } from './contribution'
import { TERRITORY, VERDICT } from './verdict.server'
import { whereWords } from './where-words.server'

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

type Page = {
  items: ListedContribution[]
  /** How many answer the filters, and how many of this kind there are without the other filters. */
  total: number
  all: number
  /** How many come before this page. */
  start: number
  previous: number | null
  next: number | null
  /** Whether the cursor is one of this list's; the page of one that is not is the first. */
  knowsCursor: boolean
}

/**
 * One page of an edition's published contributions, the latest first. A cursor is the last contribution already read:
 * what is published or withdrawn meanwhile shifts nobody's next page. Each searched word is in the title, the text or
 * the territory's name, accents and case aside.
 * @param options.excerpt only so many characters of each text
 */
export async function listContributions(
  db: Reader,
  editionId: number,
  filters: ContributionFilters,
  options: { cursor?: number | undefined; limit: number; excerpt?: number },
): Promise<Page> {
  const { limit, cursor = null } = options
  const [row] = await db.execute<Omit<Page, 'next'>>(sql`
    with published as (
      select id, published_at, theme_id, territory_id, search_text from contribution
      where edition_id = ${editionId} and published_at is not null and withdrawn_at is null
        ${filters.kind ? sql`and kind = ${filters.kind}` : sql``}),
    matched as (
      select id, published_at, row_number() over (order by published_at desc, id desc) as position from published
      where true ${filters.theme ? sql`and theme_id = ${filters.theme}` : sql``} ${filters.q ? whereWords(filters.q) : sql``}),
    page as (
      select count(*) as start from matched, contribution as last
      where last.id = ${cursor}::bigint and last.edition_id = ${editionId} and (matched.published_at, matched.id) >= (last.published_at, last.id))
    select start, (${cursor}::bigint is null or exists (select from contribution where id = ${cursor}::bigint and edition_id = ${editionId} and published_at is not null)) as "knowsCursor",
      (select count(*) from published) as "all", (select count(*) from matched) as total,
      (select id from matched where position = start - ${limit}::int) as previous,
      coalesce((select jsonb_agg(${ITEM(options.excerpt)} order by matched.position)
        from matched join contribution using (id) join theme on theme.id = theme_id
        where matched.position > start and matched.position <= start + ${limit}::int), '[]') as items
    from page`)
  if (!row) throw new Error('the list of contributions has no page')
  const last = row.items.at(-1)
  return { ...row, next: last && row.start + row.items.length < row.total ? last.id : null }
}

const ITEM = (excerpt: number | undefined) => sql`jsonb_build_object(
  'id', contribution.id, 'kind', kind, 'title', title, 'text', ${excerpt ? sql`left(text, ${excerpt}::int)` : sql`text`},
  'theme', theme.name, 'territory', ${TERRITORY}, 'organisation', organisation,
  'publishedAt', contribution.published_at, 'verdict', ${VERDICT}${excerpt ? sql`` : sql`, 'files', ${filesOf(sql`contribution.id`, sql`false`)}`})`
