import { sql } from 'drizzle-orm'
import type { contribution } from '~db/schema/contributions'
import type { Reader } from '~db/client.server'
import type { ListedFile } from '~/files/file'
import { filesOf } from '~/files/list-files.server'
import { notFound } from '~/http/problems.server'
import { PLACE } from '~/territories/place.server'
import type { ContributionKind, ShownTerritory, Verdict } from './contribution'
import { type AuthorLook, LAST_LOOK } from './last-look.server'
import { TERRITORY, VERDICT } from './verdict.server'

type Columns = Pick<
  typeof contribution.$inferSelect,
  | 'id' | 'kind' | 'title' | 'text' | 'beneficiaries' | 'publisher' | 'address' | 'sourceCode' | 'licence' | 'usedIn' | 'fundingFor'
  | 'themeId' | 'organisation' | 'authorProfile' | 'authorFunction' | 'reconstructed' | 'savedAt' | 'submittedAt' | 'publishedAt' | 'withdrawnAt' | 'withdrawnReason' | 'refusedAt'
>

/** One contribution, whole, as anyone may read it; its author is never named. */
export type FoundContribution = Columns & {
  theme: string | null
  territory: ShownTerritory | null
  /** Whether its author erased their account: what stays is their territory's. */
  isOrphan: boolean
  /** Whether it is the reader's own. */
  mine: boolean
  verdict: Verdict | null
  /** What a moderator last asked of its author or refused it for; told to its author alone. */
  look: AuthorLook | null
  /** Every published wording, the present one first; of the former ones, those that no moderator asked to change. */
  versions: { number: number; title: string; text: string; savedAt: string }[]
  /** What is joined to it; to others than its author, without what the antivirus has not seen. */
  files: ListedFile[]
  /** Published contributions of the other kind: those it answers, or those that answer it. */
  links: { id: number; kind: ContributionKind; title: string; territory: ShownTerritory | null; organisation: string }[]
}

type Dates = 'submittedAt' | 'publishedAt' | 'withdrawnAt' | 'refusedAt'
type Row = Omit<FoundContribution, 'savedAt' | Dates> & { savedAt: string } & Record<Dates, string | null>

/**
 * Finds a contribution of an edition: a published one for anyone; a draft, one that waits for a look, a withdrawn and a
 * refused one for its author alone. @param readerId the signed-in person, if any
 * @param isModerator the reader moderates: whatever was deposited is theirs to read @throws 404
 */
export async function findContribution(db: Reader, editionId: number, id: number, readerId: string | null, isModerator = false): Promise<FoundContribution> {
  const [row] = await db.execute<Row>(sql`
    select contribution.id, kind, title, text, beneficiaries, publisher, address, source_code as "sourceCode", licence,
      used_in as "usedIn", funding_for as "fundingFor", theme_id as "themeId", organisation, author_profile as "authorProfile",
      author_function as "authorFunction", reconstructed, saved_at as "savedAt", submitted_at as "submittedAt", published_at as "publishedAt", withdrawn_at as "withdrawnAt",
      withdrawn_reason as "withdrawnReason", refused_at as "refusedAt", theme.name as theme, ${TERRITORY} as territory, ${VERDICT} as verdict,
      exists (select from person where person.id = author_id and email is null and ledger_key is null) as "isOrphan",
      coalesce(author_id = ${readerId}::uuid, false) as mine,
      case when author_id = ${readerId}::uuid then ${LAST_LOOK} end as look, ${VERSIONS} as versions, ${LINKS} as links,
      ${filesOf(sql`contribution.id`, sql`coalesce(author_id = ${readerId}::uuid, false)`)} as files
    from contribution left join theme on theme.id = theme_id
    where contribution.id = ${id} and contribution.edition_id = ${editionId}
      and (published_at is not null and withdrawn_at is null or author_id = ${readerId}::uuid
        or ${isModerator} and coalesce(published_at, submitted_at) is not null)`)
  if (!row) throw notFound('Cette contribution n’existe pas, ou n’est pas publique.')
  const { submittedAt, publishedAt, withdrawnAt, refusedAt } = row
  return { ...row, savedAt: new Date(row.savedAt), submittedAt: asDate(submittedAt), publishedAt: asDate(publishedAt), withdrawnAt: asDate(withdrawnAt), refusedAt: asDate(refusedAt) }
}

const asDate = (instant: string | null) => (instant === null ? null : new Date(instant))

/**
 * The public wordings: those since it was published, and since a moderator last asked for a change, or the telephone number
 * they had taken out would stay below; the present one always.
 */
const VERSIONS = sql`coalesce((
  select jsonb_agg(jsonb_build_object('number', number, 'title', title, 'text', text, 'savedAt', saved_at) order by number desc)
  from contribution_version as version where contribution_id = contribution.id
    and (saved_at >= greatest(published_at, (select max(looked_at) from look where look.contribution_id = contribution.id and act = 'ask-change' and undone_at is null))
      or number = (select max(number) from contribution_version as latest where latest.contribution_id = contribution.id))), '[]')`

/** From need to solution and back: whichever end of the link is not the contribution of the question. */
const LINKS = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', linked.id, 'kind', linked.kind, 'title', linked.title, 'organisation', linked.organisation,
      'territory', case when territory.id is not null then ${PLACE} end) order by linked.published_at, linked.id)
  from contribution_link as link
    join contribution as linked on linked.id = case contribution.kind when 'need' then solution_id else need_id end
    left join territory on territory.id = linked.territory_id
  where case contribution.kind when 'need' then need_id else solution_id end = contribution.id
    and linked.published_at is not null and linked.withdrawn_at is null), '[]')`
