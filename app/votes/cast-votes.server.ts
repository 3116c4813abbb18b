import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { listOf } from '~db/list-of'
import type { Edition } from '~/editions/edition.server'
import { holdVote } from '~/editions/hold-vote.server'
import { type Appended, appendLines, type LedgerEntry } from '~/ledger/append.server'
import { territoryRef } from '~/territories/reference'
import type { Work } from '~/work.server'
import { type Facts, type KnownBallot, type KnownVote, loadFacts, pairOf } from './ballot-facts.server'
import { whyCannotVote, whyCannotWithdraw } from './policy'
import { keepSupports, type KeptSupports, recallSupports } from './recall-supports.server'
import { tallyTopic } from './topic'
import type { Ballot, Verdict, VoteRefusal } from './vote'

/** What became of each wish, `null` where the proposal is not of this edition, and the lines they made. */
export type Cast = { edition: Edition; verdicts: (Verdict | null)[]; appended: Appended }

/** What a batch knows beside its wishes. */
type Batch = {
  /** Asked of a ballot's place once its turn has come: it is then refused, whatever it says. */
  hasWaitedTooLong?: (index: number) => boolean
  /** The supports known since the batch before of this edition, kept up to date. */
  kept?: KeptSupports
}

/**
 * Casts a batch of wishes for one edition; each has its verdict, in its place. The edition is held, then the ledger's
 * pen, then the instant is taken: no vote judged “open” misses the seal, and lines are dated in their order. Each wish is
 * judged on its own: one refused harms no other. The same wish twice gives the same line and writes nothing.
 * @throws 404 when the edition is unknown
 */
export async function castVotes(work: Work, slug: string, ballots: Ballot[], { hasWaitedTooLong, kept = keepSupports() }: Batch = {}): Promise<Cast> {
  // Sent together, run one after the other: the facts are read once the edition and the pen are held.
  const [{ edition, tail }, facts] = await Promise.all([holdVote(work, slug, 'share'), loadFacts(work.tx, slug, ballots)])
  const supports = await recallSupports(work.tx, edition, tail, facts.voters.keys(), kept)
  const entries: LedgerEntry[] = []
  const changed = new Map<string, KnownBallot & KnownVote>()

  const verdicts = ballots.map(({ proposalId, support, shownFor }, index): Verdict | null => {
    if (hasWaitedTooLong?.(index)) return { refused: 'too-many-at-once' }
    const personId = facts.people[index]
    if (!personId) return { refused: 'not-signed-in' }
    const ballot = { proposalId, support, personId }
    const judged = judge(edition, facts, { ...ballot, shownFor }, supports.get(personId) ?? 0)
    if (!judged || 'refused' in judged || 'seq' in judged) return judged
    const { pseudonym, ...place } = judged
    const vote = { ...place, active: support, seq: tail.tree.size + entries.length + 1 }
    entries.push({ kind: support ? 'vote' : 'withdrawal', at: edition.at, body: { voter: pseudonym, proposal: proposalId, territory: place.territory } })
    facts.votes.set(pairOf(ballot), vote)
    supports.set(personId, (supports.get(personId) ?? 0) + (support ? 1 : -1))
    changed.set(pairOf(ballot), { ...ballot, ...vote })
    return { seq: vote.seq }
  })

  if (changed.size > 0) work.touch(tallyTopic(slug))
  const [appended] = await Promise.all([appendLines(work.tx, edition.id, tail, entries), writeVotes(work.tx, edition, [...changed.values()])])
  kept.asOf = appended.tail.last
  return { edition, verdicts, appended }
}

type New = { territoryId: number; territory: string; pseudonym: string }

/** A line already there when the wish is what is; what a new one will say; or why not. */
function judge(edition: Edition, facts: Facts, ballot: KnownBallot & Pick<Ballot, 'shownFor'>, supports: number): { seq: number } | New | VoteRefusal | null {
  const voter = facts.voters.get(ballot.personId)
  if (!voter || !facts.proposals.has(ballot.proposalId)) return null
  const known = facts.votes.get(pairOf(ballot))
  if (known?.active === ballot.support) return { seq: known.seq }
  const refusal = ballot.support ? whyCannotVote(voter, { ...edition, supports, shownFor: ballot.shownFor }) : whyCannotWithdraw(edition)
  if (refusal) return refusal
  const { pseudonym, attachment } = voter
  if (ballot.support && attachment) return { pseudonym, territoryId: attachment.territoryId, territory: territoryRef(attachment) }
  return known ? { pseudonym, territoryId: known.territoryId, territory: known.territory } : { refused: 'nothing-to-withdraw' }
}

async function writeVotes(tx: Tx, edition: Edition, votes: (KnownBallot & KnownVote)[]) {
  if (votes.length === 0) return
  const at = edition.at.toISOString()
  const column = <Name extends keyof (KnownBallot & KnownVote)>(name: Name) => listOf(votes.map((vote) => vote[name]))
  await tx.execute(sql`
    insert into vote (edition_id, proposal_id, person_id, territory_id, cast_at, withdrawn_at, seq)
    select ${edition.id}, proposal, person, territory, ${at}::timestamptz, case when not active then ${at}::timestamptz end, seq
    from unnest(${column('proposalId')}::bigint[], ${column('personId')}::uuid[], ${column('territoryId')}::bigint[], ${column('active')}::boolean[], ${column('seq')}::bigint[])
      as row(proposal, person, territory, active, seq)
    on conflict (proposal_id, person_id) do update set
      territory_id = excluded.territory_id, withdrawn_at = excluded.withdrawn_at, invalidated_for = null, seq = excluded.seq,
      cast_at = case when excluded.withdrawn_at is null then excluded.cast_at else vote.cast_at end`)
}
