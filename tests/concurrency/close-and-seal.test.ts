import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { lockEdition } from '~/editions/hold-edition.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import type { ProvenReceipt, VoteOutcome } from '~/votes/vote'
import { sealVote } from '~/votes/seal-vote.server'
import { readTally } from '~/votes/tally.server'
import { readInstant } from '~/work.server'
import { anEdition, aProposal } from '../support/editions'
import { keys } from '../support/ledger'
import { actsOf, closeVoteIn, linesOf, manyAgents, openTwoInstances, untilSomeoneWaits } from '../support/votes'

let site: Awaited<ReturnType<typeof openTwoInstances>>
beforeAll(async () => {
  site = await openTwoInstances()
})

/** One person who changes their mind without pause until the door is closed; says each receipt. */
async function insist(cast: (support: boolean) => Promise<VoteOutcome | null>, say: (receipt: ProvenReceipt) => void): Promise<void> {
  for (let support = true; ; support = !support) {
    const outcome = await cast(support)
    if (!outcome) throw new Error('the proposal was not found')
    if ('receipt' in outcome && 'seq' in outcome.receipt) say(outcome.receipt)
    else if ('refused' in outcome && outcome.refused === 'phase-closed') return
    else throw new Error(`answered something else: ${JSON.stringify(outcome)}`)
  }
}

describe('Des votes jusqu’à la dernière milliseconde', () => {
  test('tout vote accusé est daté d’avant la clôture, dans la table, au registre et sous le sceau ; rien ne vient après', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposals = [await aProposal(site.owner, edition, 'Première idée'), await aProposal(site.owner, edition, 'Deuxième idée')]
    const people = await manyAgents(site.owner, 60)
    const receipts: ProvenReceipt[] = []
    let startClosing = () => {}
    const underWay = new Promise<void>((resolve) => (startClosing = resolve))
    const say = (receipt: ProvenReceipt) => void (receipts.push(receipt) === 2 * people.length && startClosing())
    const rush = Promise.all(people.map((personId, n) =>
      insist((support) => (n % 2 ? site.first : site.second).box.cast({ slug: edition.slug, proposalId: proposals[n % 3 ? 0 : 1] ?? 0, personId, support }), say)))
    await Promise.race([underWay, rush])
    const closesAt = await closeVoteIn(site.owner, edition, 400)
    const sealing = sealWhenClosed(edition.slug)
    await rush
    const [sealed, again] = await sealing
    expect(again).toEqual(sealed)

    const lines = await linesOf(site.owner, edition.id)
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
    expect(lines.slice(0, 2).map(({ kind }) => kind)).toEqual(['genesis', 'opening'])
    expect(lines.slice(-2).map(({ kind }) => kind)).toEqual(['closing', 'seal'])
    const acts = lines.slice(2, -2)
    expect(receipts.length).toBeGreaterThan(2 * people.length)
    expect(new Set(receipts.map(({ seq }) => seq))).toEqual(new Set(acts.map(({ seq }) => seq)))
    for (const { at } of acts) expect(new Date(at).getTime()).toBeLessThan(closesAt.getTime())

    const written = await site.owner.execute<{ proposal: number; seq: number; active: boolean }>(sql`
      select proposal_id as proposal, seq, withdrawn_at is null as active from vote where edition_id = ${edition.id}`)
    const last = new Map(acts.map((line) => [`${line.body['voter']} ${line.body['proposal']}`, line]))
    expect(new Set(written.map(({ seq, active }) => `${seq} ${active}`)))
      .toEqual(new Set([...last.values()].map(({ seq, kind }) => `${seq} ${kind === 'vote'}`)))
    expect(lines.at(-1)?.body['counts']).toEqual(recount([...last.values()], proposals))
    expect((await readTally(site.first.db, edition.slug))?.counts).toEqual(recount([...last.values()], proposals))
  })

  test('un vote attend la fin d’un déplacement de date, et se juge sur la date nouvelle', async () => {
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const [personId = ''] = await manyAgents(site.owner, 1)
    // The ballot is frozen first: the vote must wait for the move, not for the freezing.
    await site.first.perform((work) => freezeBallot(work, edition.slug, keys))
    const { waiting } = await site.owner.transaction(async (tx) => {
      await lockEdition(tx, edition.slug, 'exclusive')
      const waiting = site.first.box.cast({ slug: edition.slug, proposalId, personId, support: true })
      await untilSomeoneWaits(site.owner)
      await tx.execute(sql`update phase set closes_at = date_trunc('milliseconds', clock_timestamp()) where edition_id = ${edition.id} and kind = 'vote'`)
      return { waiting: { outcome: waiting } }
    })
    expect(await waiting.outcome).toMatchObject({ refused: 'phase-closed' })
    expect(await actsOf(site.owner, edition.id)).toEqual([])
  })

  /** As two instances' jobs would, the very moment it closes. */
  function sealWhenClosed(slug: string) {
    return Promise.all([site.first, site.second].map(async ({ db, perform }) => {
      while (whyPhaseClosed((await findEdition(db, slug)).calendar, 'vote', await readInstant(db)) === null);
      return perform((work) => sealVote(work, slug, keys))
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
