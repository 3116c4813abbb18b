import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ShownTerritory } from '~/contributions/contribution'
import type { Profile } from '~/identity/viewer'
import { PLACE } from '~/territories/place.server'
import { COMMENTS_A_PAGE } from './comment'

/** What was said, as anyone may read it: by a territory, a profile and a function, never by a name. */
export type ListedComment = {
  id: number
  /** The comment it answers. */
  parentId: number | null
  /** Null once it is withdrawn or hidden. */
  text: string | null
  isQuestion: boolean
  /** Whether who deposited the contribution answered it. */
  isAnswered: boolean
  territory: ShownTerritory | null
  organisation: string
  profile: Profile
  function: string
  /** Whether its author erased their account: what stays is their territory's. */
  isOrphan: boolean
  /** Whether it is by who deposited the contribution; whether it is the reader's own. */
  isByAuthor: boolean
  mine: boolean
  writtenAt: Date
  editedAt: Date | null
  withdrawnAt: Date | null
  hiddenAt: Date | null
  hiddenReason: string | null
}

export type CommentPage = { items: ListedComment[]; /** Those that can be read, on all pages. */ total: number; page: number; pages: number }

type Dates = 'writtenAt' | 'editedAt' | 'withdrawnAt' | 'hiddenAt'
type Row = Omit<ListedComment, Dates> & { writtenAt: string; editedAt: string | null; withdrawnAt: string | null; hiddenAt: string | null }

/** One page of what was said of a contribution: each comment followed by its answers, the oldest first. @param page from 1; one too far gives the last */
export async function listComments(db: Reader, contributionId: number, { page, readerId }: { page: number; readerId: string | null }): Promise<CommentPage> {
  const [counted] = await db.execute<{ places: number; total: number }>(sql`
    select count(*)::int as places, count(*) filter (where withdrawn_at is null and hidden_at is null)::int as total from comment where contribution_id = ${contributionId}`)
  const { places, total } = counted ?? { places: 0, total: 0 }
  const pages = Math.max(1, Math.ceil(places / COMMENTS_A_PAGE))
  const shown = Math.min(page, pages)
  const rows = places === 0 ? [] : await db.execute<Row>(sql`
    select comment.id, parent_id as "parentId", case when comment.withdrawn_at is null and hidden_at is null then comment.text end as text, is_question as "isQuestion",
      is_question and exists (select from comment as answer where answer.contribution_id = comment.contribution_id and answer.parent_id = comment.id
        and answer.author_id = contribution.author_id and answer.withdrawn_at is null and answer.hidden_at is null) as "isAnswered",
      case when territory.id is not null then ${PLACE} end as territory, comment.organisation, comment.author_profile as profile, comment.author_function as function,
      person.email is null as "isOrphan", coalesce(comment.author_id = contribution.author_id, false) as "isByAuthor", coalesce(comment.author_id = ${readerId}::uuid, false) as mine,
      written_at as "writtenAt", edited_at as "editedAt", comment.withdrawn_at as "withdrawnAt", hidden_at as "hiddenAt", hidden_reason as "hiddenReason"
    from comment join contribution on contribution.id = contribution_id join person on person.id = comment.author_id left join territory on territory.id = comment.territory_id
    where contribution_id = ${contributionId}
    order by coalesce(parent_id, comment.id), comment.id offset ${(shown - 1) * COMMENTS_A_PAGE} limit ${COMMENTS_A_PAGE}`)
  return { total, page: shown, pages, items: rows.map((row) => ({ ...row, writtenAt: new Date(row.writtenAt), editedAt: asDate(row.editedAt), withdrawnAt: asDate(row.withdrawnAt), hiddenAt: asDate(row.hiddenAt) })) }
}

const asDate = (instant: string | null) => (instant === null ? null : new Date(instant))
