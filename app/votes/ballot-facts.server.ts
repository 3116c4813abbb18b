import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Voter } from './policy'
import type { KeptReceipt, Wish } from './vote'

type Ballot = Omit<Wish, 'slug'>
export type KnownVote = { id: string; active: boolean; territoryId: number; receipt: KeptReceipt }
type KnownVoter = { profile: Voter['profile']; attachment: (NonNullable<Voter['attachment']> & { territoryId: number; code: string }) | null }
type VoteRow = { id: string; proposalId: number; personId: string; territoryId: number; kind: string; code: string; seq: number; active: boolean; at: string; slug: string }

/** What a batch of wishes is judged on, and kept up to date as the batch goes. */
export type Facts = Awaited<ReturnType<typeof loadFacts>>

/** A territory as the ledger names it: a département and a région may share a code, never a kind and a code. */
export const territoryRef = ({ kind, code }: { kind: string; code: string }) => `${kind}-${code}`

export const pairOf = (ballot: Ballot) => `${ballot.proposalId} ${ballot.personId}`

/**
 * Loads the voters, the proposals, their present votes and their number of supports, in one question each. Asked by
 * the holder of the ledger's pen alone: nobody else gives a support in this edition meanwhile, so a limit holds.
 */
export async function loadFacts(tx: Tx, editionId: number, ballots: Ballot[]) {
  const people = sql`(select distinct "personId" from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as b("personId" uuid))`
  const asked = sql`(select distinct "proposalId" from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb) as b("proposalId" bigint))`
  const voters = await tx.execute<KnownVoter & { personId: string }>(sql`
    select person.id as "personId", profile, (
      select jsonb_build_object('territoryId', territory.id, 'code', code, 'name', name, 'kind', kind, 'level', level)
      from attachment join territory on territory.id = territory_id
      where person_id = person.id and revoked_at is null order by level = 'proven' desc, attachment.id limit 1) as attachment
    from person where id in ${people}`)
  const proposals = await tx.execute<{ id: number }>(sql`
    select id as id from proposal where edition_id = ${editionId} and id in ${asked}`)
  const votes = await tx.execute<VoteRow>(sql`
    select vote.id, proposal_id as "proposalId", person_id as "personId", territory_id as "territoryId",
      territory.kind, territory.code, vote.seq, withdrawn_at is null as active,
      coalesce(withdrawn_at, cast_at) as at, edition.slug
    from vote join territory on territory.id = territory_id join edition on edition.id = edition_id
    where edition_id = ${editionId} and person_id in ${people}`)

  const facts = {
    voters: new Map(voters.map((voter) => [voter.personId, voter])),
    proposals: new Set(proposals.map(({ id }) => id)),
    votes: new Map<string, KnownVote>(),
    supports: new Map<string, number>(),
    /** Takes note of a vote just judged, for the wishes that follow in the batch. */
    remember(ballot: Ballot, vote: KnownVote) {
      const before = facts.votes.get(pairOf(ballot))?.active ?? false
      const change = Number(vote.active) - Number(before)
      facts.supports.set(ballot.personId, (facts.supports.get(ballot.personId) ?? 0) + change)
      facts.votes.set(pairOf(ballot), vote)
    },
  }
  for (const { id, proposalId, personId, territoryId, seq, active, at, slug, ...territory } of votes) {
    const receipt = { edition: slug, proposal: proposalId, territory: territoryRef(territory), support: active, at: new Date(at).toISOString(), seq }
    facts.remember({ proposalId, personId, support: active }, { id, active, territoryId, receipt })
  }
  return facts
}
