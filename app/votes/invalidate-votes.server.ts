import { sql } from 'drizzle-orm'
import type { Edition } from '~/editions/edition.server'
import { appendLines, type Tail } from '~/ledger/append.server'
import type { Work } from '~/work.server'
import { territoryRef } from '~/territories/reference'
import { tallyTopic } from './topic'

type Active = { proposalId: number; kind: string; code: string; voter: string | null }

/**
 * Ends every support that a person gives in an edition held with its ledger's pen (`holdVote`), or only those given for one
 * territory and what has become part of it, each by a public line with its reason. They leave the counts at the commit. Gives how many; none is no act. Whose they are is read from the line of
 * each vote: a person erased meanwhile has no key left to draw their pseudonym from, and their votes still count. `held` goes on: asked again
 * for another territory, the next lines follow these.
 */
export async function invalidateVotes(work: Work, held: { edition: Edition; tail: Tail }, personId: string, reason: string, territoryId: number | null = null): Promise<number> {
  const { edition, tail } = held
  const given = sql`vote.edition_id = ${edition.id} and person_id = ${personId} and withdrawn_at is null and (${territoryId}::bigint is null or
    territory_id in (select id from territory where id = ${territoryId}::bigint or successor_id = ${territoryId}::bigint))`
  const active = await work.tx.execute<Active>(sql`
    select proposal_id as "proposalId", territory.kind, code, line::jsonb -> 'body' ->> 'voter' as voter
    from vote join territory on territory.id = territory_id left join ledger_line on ledger_line.edition_id = vote.edition_id and ledger_line.seq = vote.seq
    where ${given} order by proposal_id`)
  if (active.length === 0) return 0
  const appended = await appendLines(work.tx, edition.id, tail, active.map(({ proposalId, voter, ...place }) => {
    if (!voter) throw new Error(`the vote of ${personId} for ${proposalId} has no line in the ledger of ${edition.slug}`)
    return { kind: 'invalidation', at: edition.at, body: { voter, proposal: proposalId, territory: territoryRef(place), reason } }
  }))
  held.tail = appended.tail
  await work.tx.execute(sql`
    update vote set withdrawn_at = ${edition.at.toISOString()}::timestamptz, invalidated_for = ${reason}, seq = ${tail.tree.size} + rank
    from (select proposal_id, row_number() over (order by proposal_id) as rank from vote
      where ${given}) as ended
    where vote.proposal_id = ended.proposal_id and person_id = ${personId}`)
  work.touch(tallyTopic(edition.slug))
  return active.length
}
