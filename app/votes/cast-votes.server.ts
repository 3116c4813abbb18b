import { sql } from 'drizzle-orm'
import type { Edition } from '~/editions/edition.server'
import { holdEdition, lockEdition } from '~/editions/hold-edition.server'
import { appendLines, holdLedger, type LedgerEntry } from '~/ledger/append.server'
import type { Tx } from '~db/client.server'
import type { Work } from '~/work.server'
import { type Facts, type KnownVote, loadFacts, pairOf, territoryRef } from './ballot-facts.server'
import { countsAreHidden, whyCannotVote, whyCannotWithdraw } from './policy'
import { tallyTopic } from './topic'
import type { KeptReceipt, Receipt, VoteOutcome, Wish } from './vote'

type Ballot = Omit<Wish, 'slug'>

/**
 * Casts a batch of wishes for one edition; answers each in its place, `null` where the proposal is not of this edition.
 * The edition is held, then the ledger's pen, then the instant is taken: no vote judged “open” misses the seal, and
 * lines are dated in their order. Each wish is judged on its own: one refused harms no other. The same wish twice
 * gives the same receipt and writes nothing. @throws 404 when the edition is unknown
 */
export async function castVotes(work: Work, slug: string, ballots: Ballot[]): Promise<(VoteOutcome | null)[]> {
  const seq = await holdLedger(work.tx, await lockEdition(work.tx, slug, 'share'))
  const edition = await holdEdition(work, slug)
  const facts = await loadFacts(work.tx, edition.id, ballots)
  const entries: LedgerEntry[] = []
  const changed = new Map<string, Ballot & KnownVote>()

  const hidden = countsAreHidden(edition.rules, edition.calendar, edition.at)
  const shown = ({ seq, ...receipt }: KeptReceipt): Receipt => (hidden ? receipt : { ...receipt, seq })

  const outcomes = ballots.map((ballot): VoteOutcome | null => {
    const judged = judge(edition, facts, ballot)
    if (judged === null || 'refused' in judged || !judged.isNew) return judged && ('refused' in judged ? judged : { receipt: shown(judged.receipt) })
    const receipt = { ...judged.receipt, seq: seq + entries.length + 1 }
    entries.push({ kind: ballot.support ? 'vote' : 'withdrawal', body: bodyOf(receipt, judged.voteId) })
    const vote = { id: judged.voteId, active: ballot.support, receipt, territoryId: judged.territoryId }
    facts.remember(ballot, vote)
    changed.set(pairOf(ballot), { ...ballot, ...vote })
    return { receipt: shown(receipt) }
  })

  if (entries.length > 0) {
    await writeVotes(work.tx, edition, [...changed.values()])
    await appendLines(work.tx, edition.id, seq, edition.at, entries)
    work.touch(tallyTopic(slug))
  }
  return outcomes
}

type Judged = { receipt: KeptReceipt; isNew: boolean; voteId: string; territoryId: number }

function judge(edition: Edition, facts: Facts, ballot: Ballot): Judged | Exclude<VoteOutcome, { receipt: Receipt }> | null {
  const voter = facts.voters.get(ballot.personId)
  if (!voter || !facts.proposals.has(ballot.proposalId)) return null
  const known = facts.votes.get(pairOf(ballot))
  const closed = whyCannotWithdraw(edition)
  if (known?.active === ballot.support) return { ...known, isNew: false, voteId: known.id }
  const supports = facts.supports.get(ballot.personId) ?? 0
  const refusal = ballot.support ? whyCannotVote(voter, { ...edition, supports }) : closed
  if (refusal) return refusal
  if (!known && !ballot.support) return { refused: 'nothing-to-withdraw' }
  const territory = ballot.support && voter.attachment ? voter.attachment : null
  const territoryId = territory?.territoryId ?? known?.territoryId
  if (territoryId === undefined) throw new Error('a vote was allowed without a territory')
  return {
    isNew: true,
    voteId: known?.id ?? crypto.randomUUID(),
    territoryId,
    receipt: {
      edition: edition.slug,
      proposal: ballot.proposalId,
      territory: territory ? territoryRef(territory) : (known?.receipt.territory ?? ''),
      support: ballot.support,
      at: edition.at.toISOString(),
      seq: 0,
    },
  }
}

/** The person never appears in the ledger: a vote goes by its own random number. */
const bodyOf = ({ proposal, territory }: Receipt, voteId: string) => ({ vote: voteId, proposal, territory })

async function writeVotes(tx: Tx, edition: Edition, votes: (Ballot & KnownVote)[]) {
  const at = edition.at.toISOString()
  const rows = JSON.stringify(votes.map((vote) => ({ ...vote, seq: vote.receipt.seq, withdrawn: vote.active ? null : at })))
  await tx.execute(sql`
    insert into vote (id, edition_id, proposal_id, person_id, territory_id, cast_at, withdrawn_at, seq)
    select id, ${edition.id}, "proposalId", "personId", "territoryId", ${at}::timestamptz, withdrawn, seq
    from jsonb_to_recordset(${rows}::jsonb) as row(
      id uuid, "proposalId" bigint, "personId" uuid, "territoryId" bigint, withdrawn timestamptz, seq bigint)
    on conflict (proposal_id, person_id) do update set
      territory_id = excluded.territory_id, withdrawn_at = excluded.withdrawn_at, seq = excluded.seq,
      cast_at = case when excluded.withdrawn_at is null then excluded.cast_at else vote.cast_at end`)
}
