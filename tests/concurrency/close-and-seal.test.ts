import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Receipt, VoteOutcome } from '~/votes/vote'
import { sealVote } from '~/votes/seal-vote.server'
import { readTally } from '~/votes/tally.server'
import { anEdition, aProposal } from '../support/editions'
import { closeVoteIn, linesOf, manyAgents, openTwoInstances } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

/** One person who changes their mind without pause until the door is closed; gives every receipt received. */
async function insist(cast: (support: boolean) => Promise<VoteOutcome | null>): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  for (let support = true; ; support = !support) {
    const outcome = await cast(support)
    if (!outcome) throw new Error('the proposal was not found')
    if ('receipt' in outcome) receipts.push(outcome.receipt)
    else if (outcome.refused === 'phase-closed') return receipts
    else throw new Error(`refused for another reason: ${outcome.refused}`)
  }
}

describe('Des votes jusqu’à la dernière milliseconde', () => {
  test('tout vote accusé est daté d’avant la clôture, dans la table, au registre et sous le sceau ; rien ne vient après', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposals = [await aProposal(site.owner, edition, 'Première idée'), await aProposal(site.owner, edition, 'Deuxième idée')]
    const people = await manyAgents(site.owner, 60)
    const closesAt = await closeVoteIn(site.owner, edition.id, 400)
    const sealing = sealWhenClosed(edition.slug)
    const receipts = (await Promise.all(people.map((personId, n) =>
      insist((support) => (n % 2 ? site.first : site.second).box.cast({ slug: edition.slug, proposalId: proposals[n % 3 ? 0 : 1] ?? 0, personId, support }))))).flat()
    const [sealed, again] = await sealing
    expect(again).toEqual(sealed)

    const lines = await linesOf(site.owner, edition.id)
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
    expect(lines.slice(0, 2).map(({ kind }) => kind)).toEqual(['genesis', 'opening'])
    expect(lines.slice(-2).map(({ kind }) => kind)).toEqual(['closing', 'seal'])
    const acts = lines.slice(2, -2)
    expect(receipts.length).toBeGreaterThan(people.length)
    expect(new Set(receipts.map(({ seq }) => seq))).toEqual(new Set(acts.map(({ seq }) => seq)))
    for (const { at } of acts) expect(new Date(at).getTime()).toBeLessThan(closesAt.getTime())

    const written = await site.owner.execute<{ proposal: number; seq: number; active: boolean }>(sql`
      select proposal_id as proposal, seq, withdrawn_at is null as active from vote where edition_id = ${edition.id}`)
    const last = new Map(acts.map((line) => [line.body['vote'], line]))
    expect(new Set(written.map(({ seq, active }) => `${seq} ${active}`)))
      .toEqual(new Set([...last.values()].map(({ seq, kind }) => `${seq} ${kind === 'vote'}`)))
    expect(lines.at(-1)?.body['counts']).toEqual(recount([...last.values()], proposals))
    expect((await readTally(site.first.db, edition.slug))?.counts).toEqual(recount([...last.values()], proposals))
  })

  /** As two instances' jobs would, insisting from before the close until it is done. */
  function sealWhenClosed(slug: string) {
    return Promise.all([site.first, site.second].map(async ({ perform }) => {
      for (;;) {
        const outcome = await perform((work) => sealVote(work, slug))
        if ('sealedAt' in outcome) return outcome
      }
    }))
  }
})

type Line = Awaited<ReturnType<typeof linesOf>>[number]

/** Counts from the ledger alone, as anyone may. */
function recount(last: Line[], proposals: number[]) {
  return proposals.map((proposal) => {
    const active = last.filter(({ kind, body }) => kind === 'vote' && body['proposal'] === proposal)
    return { proposal, people: active.length, territories: new Set(active.map(({ body }) => body['territory'])).size }
  })
}
