import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findEdition } from '~/editions/edition.server'
import { rulesOf2021 } from '~/editions/rules'
import { listProposals } from '~/proposals/list-proposals.server'
import { ballotOrder } from '~/votes/ballot-order'
import { byProposal } from '~/votes/by-proposal'
import { castVotes } from '~/votes/cast-votes.server'
import { rankProposals } from '~/votes/ranking'
import { requireTally } from '~/votes/tally.server'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { manyAgents } from '../support/votes'

/** Three colleagues of one territory support the first proposal, two agents of two territories the second. */
test.each([
  ['territory', ['deux territoires', 'trois collègues']],
  ['person', ['trois collègues', 'deux territoires']],
] as const)('La liste et le classement comptent ce que l’édition compte : %s', (countedUnit, expected) =>
  inRolledBackWork(async (work) => {
    const { slug } = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, countedUnit } } })
    const edition = await findEdition(work.tx, slug)
    const people = await manyAgents(work.tx, 5)
    await work.tx.execute(sql`update attachment set territory_id = (select territory_id from attachment where person_id = ${people[0]})
      where person_id in (${people[1]}, ${people[2]})`)
    const [byColleagues, byTwo] = [await aProposal(work.tx, edition, 'trois collègues'), await aProposal(work.tx, edition, 'deux territoires')]
    await castVotes(work, slug, people.map((personId, n) => ({ personId, proposalId: n < 3 ? byColleagues : byTwo, support: true })))

    const { items } = await listProposals(work.tx, edition.id, { order: ballotOrder(edition, true, null), limit: 10 })
    expect(items.map(({ title }) => title)).toEqual(expected)
    const counts = byProposal(await requireTally(work.tx, slug), countedUnit)
    if (!counts) throw new Error('the counts are shown')
    expect(rankProposals(items.toReversed(), counts, countedUnit).map(({ title, rank }) => [title, rank])).toEqual(expected.map((title, n) => [title, n + 1]))
  }))
