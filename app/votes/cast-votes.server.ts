import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { holdVote } from '~/editions/hold-vote.server'
import { type Appended, appendLines, type LedgerEntry } from '~/ledger/append.server'
import type { Work } from '~/work.server'
import { type Facts, type KnownBallot, type KnownVote, loadFacts, pairOf, territoryRef } from './ballot-facts.server'
import { whyCannotVote, whyCannotWithdraw } from './policy'
import { tallyTopic } from './topic'
import type { Ballot, Verdict, VoteRefusal } from './vote'

/** What became of each wish, `null` where the proposal is not of this edition, and the lines they made. */
export type Cast = { edition: Edition; verdicts: (Verdict | null)[]; appended: Appended }

/**
 * Casts a batch of wishes for one edition; each has its verdict, in its place. The edition is held, then the ledger's
 * pen, then the instant is taken: no vote judged “open” misses the seal, and lines are dated in their order. Each wish is
 * judged on its own: one refused harms no other. The same wish twice gives the same line and writes nothing.
 * @param hasWaitedTooLong asked of a ballot's place once its turn has come: it is then refused, whatever it says
 * @throws 404 when the edition is unknown
 */
export async function castVotes(work: Work, slug: string, ballots: Ballot[], hasWaitedTooLong = (_index: number) => false): Promise<Cast> {
  // Sent together, run one after the other: the facts are read once the edition and the pen are held.
  const [{ edition, tail }, facts] = await Promise.all([holdVote(work, slug, 'share'), loadFacts(work.tx, slug, ballots)])
  const entries: LedgerEntry[] = []
  const changed = new Map<string, KnownBallot & KnownVote>()

  const verdicts = ballots.map(({ proposalId, support }, index): Verdict | null => {
    if (hasWaitedTooLong(index)) return { refused: 'too-many-at-once' }
    const personId = facts.people[index]
    if (!personId) return { refused: 'not-signed-in' }
    const ballot = { proposalId, support, personId }
    const judged = judge(edition, facts, ballot)
    if (!judged || 'refused' in judged || 'seq' in judged) return judged
    const { pseudonym, ...place } = judged
    const vote = { ...place, active: support, seq: tail.tree.size + entries.length + 1 }
    entries.push({ kind: support ? 'vote' : 'withdrawal', at: edition.at, body: { voter: pseudonym, proposal: proposalId, territory: place.territory } })
    remember(facts, ballot, vote)
    changed.set(pairOf(ballot), { ...ballot, ...vote })
    return { seq: vote.seq }
  })

  if (changed.size > 0) work.touch(tallyTopic(slug))
  const [appended] = await Promise.all([appendLines(work.tx, edition.id, tail, entries), writeVotes(work.tx, edition, [...changed.values()])])
  return { edition, verdicts, appended }
}

type New = { territoryId: number; territory: string; pseudonym: string }

/** A line already there when the wish is what is; what a new one will say; or why not. */
function judge(edition: Edition, facts: Facts, ballot: KnownBallot): { seq: number } | New | VoteRefusal | null {
  const voter = facts.voters.get(ballot.personId)
  if (!voter || !facts.proposals.has(ballot.proposalId)) return null
  const known = facts.votes.get(pairOf(ballot))
  if (known?.active === ballot.support) return { seq: known.seq }
  const refusal = ballot.support ? whyCannotVote(voter, { ...edition, supports: voter.supports }) : whyCannotWithdraw(edition)
  if (refusal) return refusal
  const { pseudonym, attachment } = voter
  if (ballot.support && attachment) return { pseudonym, territoryId: attachment.territoryId, territory: territoryRef(attachment) }
  return known ? { pseudonym, territoryId: known.territoryId, territory: known.territory } : { refused: 'nothing-to-withdraw' }
}

/** Takes note of a vote just judged, for the wishes that follow in the batch. */
function remember({ voters, votes }: Facts, ballot: KnownBallot, vote: KnownVote) {
  const voter = voters.get(ballot.personId)
  if (voter) voter.supports += ballot.support ? 1 : -1
  votes.set(pairOf(ballot), vote)
}

async function writeVotes(tx: Tx, edition: Edition, votes: (KnownBallot & KnownVote)[]) {
  if (votes.length === 0) return
  const at = edition.at.toISOString()
  const rows = JSON.stringify(votes.map(({ territory: _, ...vote }) => ({ ...vote, withdrawn: vote.active ? null : at })))
  await tx.execute(sql`
    insert into vote (edition_id, proposal_id, person_id, territory_id, cast_at, withdrawn_at, seq)
    select ${edition.id}, "proposalId", "personId", "territoryId", ${at}::timestamptz, withdrawn, seq
    from jsonb_to_recordset(${rows}::jsonb) as row("proposalId" bigint, "personId" uuid, "territoryId" bigint, withdrawn timestamptz, seq bigint)
    on conflict (proposal_id, person_id) do update set
      territory_id = excluded.territory_id, withdrawn_at = excluded.withdrawn_at, invalidated_for = null, seq = excluded.seq,
      cast_at = case when excluded.withdrawn_at is null then excluded.cast_at else vote.cast_at end`)
}
