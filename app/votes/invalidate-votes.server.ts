import { sql } from 'drizzle-orm'
import type { Edition } from '~/editions/edition.server'
import { appendLines, type Tail } from '~/ledger/append.server'
import type { Work } from '~/work.server'
import { pseudonymOf, territoryRef } from './ballot-facts.server'
import { tallyTopic } from './topic'

type Active = { proposalId: number; kind: string; code: string; key: Buffer | null }

/**
 * Ends every support that a person gives in an edition held with its ledger's pen (`holdVote`), each by a public line with
 * its reason. They leave the counts at the commit. Gives how many; none is no act.
 */
export async function invalidateVotes(work: Work, { edition, tail }: { edition: Edition; tail: Tail }, personId: string, reason: string): Promise<number> {
  const active = await work.tx.execute<Active>(sql`
    select proposal_id as "proposalId", territory.kind, code, ledger_key as key
    from vote join territory on territory.id = territory_id join person on person.id = person_id
    where edition_id = ${edition.id} and person_id = ${personId} and withdrawn_at is null order by proposal_id`)
  if (active.length === 0) return 0
  await appendLines(work.tx, edition.id, tail, active.map(({ proposalId, key, ...place }) => ({
    kind: 'invalidation', at: edition.at, body: { voter: pseudonymOf(key ?? Buffer.alloc(0), edition.slug), proposal: proposalId, territory: territoryRef(place), reason },
  })))
  await work.tx.execute(sql`
    update vote set withdrawn_at = ${edition.at.toISOString()}::timestamptz, invalidated_for = ${reason}, seq = ${tail.tree.size} + rank
    from (select proposal_id, row_number() over (order by proposal_id) as rank from vote
      where edition_id = ${edition.id} and person_id = ${personId} and withdrawn_at is null) as ended
    where vote.proposal_id = ended.proposal_id and person_id = ${personId}`)
  work.touch(tallyTopic(edition.slug))
  return active.length
}
