import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'

/** A proposal someone supports, as they find it in their account. Only they may read it. */
export type MyVote = { proposalId: number; number: number; title: string; slug: string; edition: string; territory: string; castAt: Date; sealed: boolean }

/** The supports a person gives now, in every edition, the last given first. */
export async function listMyVotes(db: Reader, personId: string): Promise<MyVote[]> {
  const rows = await db.execute<Omit<MyVote, 'castAt'> & { castAt: string }>(sql`
    select proposal_id as "proposalId", number, title, slug, edition.name as edition, territory.name as territory,
      cast_at as "castAt", sealed_at is not null as sealed
    from vote join proposal on proposal.id = proposal_id join edition on edition.id = vote.edition_id
      join territory on territory.id = territory_id
    where person_id = ${personId} and withdrawn_at is null order by cast_at desc, proposal_id`)
  return rows.map((row) => ({ ...row, castAt: new Date(row.castAt) }))
}
