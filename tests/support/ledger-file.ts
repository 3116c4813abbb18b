import { sql } from 'drizzle-orm'
import { applyMove } from '~/editions/apply-move.server'
import { findPhase } from '~/editions/calendar'
import { rulesOf2021 } from '~/editions/rules'
import { appendLines, type LedgerEntry, makeLines } from '~/ledger/append.server'
import { headText } from '~/ledger/head'
import { EMPTY } from '~/ledger/merkle'
import { headOf } from '~/ledger/proof'
import { holdVote } from '~/editions/hold-vote.server'
import { sealVote } from '~/votes/seal-vote.server'
import type { ProvenReceipt } from '~/votes/vote'
import { bring } from './characters'
import { anEdition, aProposal } from './editions'
import { keys } from './ledger'
import { manyAgents, type openTwoInstances, untilClosed } from './votes'

type Site = Awaited<ReturnType<typeof openTwoInstances>>
type Instance = Site['first']

export type Line = { at: string; kind: string; prev: string; seq: number; body: Record<string, unknown> & { voter: string; proposal: number; territory: string } }

/**
 * A whole vote of two supports a person at most, as the site writes it: rules, opening, supports, a withdrawal, a date
 * moved later, an invalidation, a date moved sooner, the closing and the seal. Thirteen lines, and the receipts given.
 */
export async function aSealedVote({ owner, first }: Site) {
  const edition = await anEdition(owner, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, limit: 2 } } })
  const proposals = [await aProposal(owner, edition, 'Première idée'), await aProposal(owner, edition, 'Deuxième idée'), await aProposal(owner, edition, 'Troisième idée')]
  const people = await manyAgents(owner, 3)
  const receipts: ProvenReceipt[] = []

  async function cast(person: number, proposal: number, support = true) {
    const outcome = await first.box.cast({ slug: edition.slug, proposalId: proposals[proposal - 1] ?? 0, personId: people[person] ?? '', support })
    if (!outcome || 'refused' in outcome || !('seq' in outcome.receipt)) throw new Error(`refused: ${JSON.stringify(outcome)}`)
    receipts.push(outcome.receipt)
  }
  await cast(0, 1)
  await cast(1, 1)
  await cast(0, 2)
  await cast(0, 1, false)
  await cast(0, 3)
  await moveClose(first, edition.slug, 3_000_000)
  await invalidate(first, edition.slug, receipts[1])
  await cast(2, 1)
  await moveClose(first, edition.slug, 150)
  await untilClosed(owner, edition, 'vote')
  await first.perform((work) => sealVote(work, edition.slug, keys))
  const rows = await owner.execute<{ line: string }>(sql`select line from ledger_line where edition_id = ${edition.id} order by seq`)
  return { slug: edition.slug, texts: rows.map(({ line }) => line), receipts, people, proposals }
}

/** Moves the end of the vote to `ms` from now, as two moderators may. */
async function moveClose({ perform }: Instance, slug: string, ms: number) {
  await perform(async (work) => {
    const { edition } = await holdVote(work, slug, 'exclusive')
    const from = findPhase(edition.calendar, 'vote')?.closesAt ?? edition.at
    const moderator = await bring(work.tx, 'moderatorOnDuty')
    await work.tx.execute(sql`update phase set opens_at = opens_at + interval '10 days', closes_at = closes_at + interval '10 days' where edition_id = ${edition.id} and kind in ('application', 'launch')`)
    await applyMove(work, edition, { kind: 'vote', boundary: 'closes', from, to: new Date(edition.at.getTime() + ms) }, { reason: 'Les préfets l’ont demandé.', askedBy: moderator.personId })
  })
}

/** Ends a support for a reason, in the table and in the ledger. */
async function invalidate({ perform }: Instance, slug: string, receipt: ProvenReceipt | undefined) {
  await perform(async (work) => {
    const { edition, tail } = await holdVote(work, slug, 'exclusive')
    const { body } = JSON.parse(receipt?.line ?? '') as Line
    const reason = 'Rattachement retiré.'
    await work.tx.execute(sql`update vote set withdrawn_at = ${edition.at.toISOString()}, invalidated_for = ${reason}, seq = ${tail.tree.size + 1} where edition_id = ${edition.id} and seq = ${receipt?.seq ?? 0}`)
    await appendLines(work.tx, edition.id, tail, [{ kind: 'invalidation', at: edition.at, body: { ...body, reason } }])
  })
}

/** A ledger as whoever holds the site's key could forge it: these lines, numbered, chained and signed anew. */
export function forge(slug: string, lines: Line[]): string[] {
  const entries = lines.map(({ kind, body, at }): LedgerEntry => ({ kind, body, at: new Date(at) }))
  const made = makeLines({ tree: EMPTY, last: Buffer.alloc(32), at: null }, entries)
  const head = headOf(slug, made.tail.tree, made.tail.at ?? new Date(0))
  return [...made.lines, JSON.stringify({ head, signature: keys.sign(slug, headText(head)) })]
}

/** A file of these rows, in pieces that end anywhere. */
export async function* fileOf(rows: string[], piece = 1000): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(rows.map((row) => `${row}\n`).join(''))
  for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece)
}
