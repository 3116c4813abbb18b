import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { PLACED_NAME } from '~/territories/place.server'

/** A proposal someone has supported, as they find it in their account. Only they may read it. */
export type Mine = { proposalId: number; title: string; slug: string; edition: string; territory: string }

export type MyVote = Mine & { castAt: Date; sealed: boolean }

/** A support that is over and was not given again: withdrawn by this person, or invalidated for a `reason`. */
export type MyEndedVote = Mine & { endedAt: Date; reason: string | null }

/** The supports a person gives now, in every edition, the last given first. */
export async function listMyVotes(db: Reader, personId: string): Promise<MyVote[]> {
  const rows = await db.execute<Mine & { castAt: string; sealed: boolean }>(sql`
    select ${MINE}, cast_at as "castAt", sealed_at is not null as sealed
    ${votesOf(personId)} and withdrawn_at is null order by cast_at desc, proposal_id`)
  return rows.map((row) => ({ ...row, castAt: new Date(row.castAt) }))
}

/** The supports of a person that are over, in every edition, the last ended first. */
export async function listMyEndedVotes(db: Reader, personId: string): Promise<MyEndedVote[]> {
  const rows = await db.execute<Mine & { endedAt: string; reason: string | null }>(sql`
    select ${MINE}, withdrawn_at as "endedAt", invalidated_for as reason
    ${votesOf(personId)} and withdrawn_at is not null order by withdrawn_at desc, proposal_id`)
  return rows.map((row) => ({ ...row, endedAt: new Date(row.endedAt) }))
}

const MINE = sql`proposal_id as "proposalId", title, slug, edition.name as edition, ${PLACED_NAME} as territory`

const votesOf = (personId: string): SQL => sql`
  from vote join proposal on proposal.id = proposal_id join edition on edition.id = vote.edition_id
    join territory on territory.id = territory_id
  where person_id = ${personId}`
