import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** A proposal in the making: how many contributions it gathers, from how many territories, the first of them named. */
export type Stack = { id: number; number: number; title: string; themeId: number; theme: string; contributions: number; territories: number; names: string[] }

/** The proposals of an edition with what they gather now; those of `theme` first, then by number. */
export async function listStacks(db: Reader, editionId: number, theme?: number | undefined): Promise<Stack[]> {
  return [...(await db.execute<Stack>(sql`
    select proposal.id, number, proposal.title, proposal.theme_id as "themeId", theme.name as theme,
      count(contribution.id) as contributions, count(distinct territory.id) as territories,
      coalesce((array_agg(distinct territory.name) filter (where territory.id is not null))[1:3], '{}') as names
    from proposal join theme on theme.id = proposal.theme_id
      left join regrouping on regrouping.proposal_id = proposal.id
      left join contribution on contribution.id = contribution_id and withdrawn_at is null
      left join territory on territory.id = contribution.territory_id
    where proposal.edition_id = ${editionId}
    group by proposal.id, theme.id order by proposal.theme_id = ${theme ?? null}::bigint desc nulls last, number`))]
}

/** The proposals whose words are nearest to a contribution's, the nearest first; only those that share something. */
export async function listNearestStacks(db: Reader, editionId: number, contributionId: number): Promise<Pick<Stack, 'id' | 'number' | 'title'>[]> {
  return [...(await db.execute<Pick<Stack, 'id' | 'number' | 'title'>>(sql`
    select id, number, title from (
      select proposal.id, number, proposal.title, (proposal.theme_id = contribution.theme_id)::int * 0.1
        + similarity(search_form(proposal.title || ' ' || summary), search_text)
        + similarity(search_form(proposal.title), search_form(contribution.title)) as nearness
      from proposal join contribution on contribution.id = ${contributionId}
      where proposal.edition_id = ${editionId}) as near
    where nearness > 0.2 order by nearness desc, number limit 4`))]
}
