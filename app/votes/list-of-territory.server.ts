import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'

/** A proposal that a territory supports, by at least one of its people. */
export type TerritoryVote = { proposalId: number; number: number; title: string; slug: string; edition: string; since: string; sealed: boolean }

/**
 * What a territory supports, in these editions; a support withdrawn by all its people is one no more. Never who: the vote is
 * the act of a territory. Of an edition that hides its counts until the close, nothing, and its name instead.
 */
export async function listVotesOf(db: Reader, territoryId: number, editions: readonly Edition[]): Promise<{ votes: TerritoryVote[]; hidden: string[] }> {
  const isHidden = ({ rules, calendar, at }: Edition) => votesAreHidden(rules, calendar, at)
  const shown = editions.filter((edition) => !isHidden(edition)).map(({ id }) => id)
  const votes = await db.execute<TerritoryVote>(sql`
    select proposal.id as "proposalId", number, title, slug, edition.name as edition, since, sealed_at is not null as sealed
    from proposal join edition on edition.id = proposal.edition_id, lateral (
      select min(cast_at) as since from vote
      where vote.edition_id = edition.id and proposal_id = proposal.id and territory_id = ${territoryId} and withdrawn_at is null) as own
    where since is not null and edition.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(shown)}::jsonb))
    order by edition.id desc, number`)
  return { votes: [...votes], hidden: editions.filter(isHidden).map(({ name }) => name) }
}
