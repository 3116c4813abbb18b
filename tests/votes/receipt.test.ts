import { describe, expect, test } from 'vitest'
import { rulesOf2021 } from '~/editions/rules'
import { findViewer } from '~/identity/find-viewer.server'
import { findEdition } from '~/editions/edition.server'
import { loader } from '~/routes/consultations.$slug.propositions.$id_.recu'
import { castVotes } from '~/votes/cast-votes.server'
import { readMyBallot } from '~/votes/my-ballot.server'
import { openReceipts } from '~/votes/receipts.server'
import type { Work } from '~/work.server'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { asked, statusOf } from '../support/requests'
import { manyAgents } from '../support/votes'

async function aVote(work: Work, hidden: boolean) {
  const { id, slug } = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden } } })
  const proposalId = await aProposal(work.tx, { id })
  const people = await manyAgents(work.tx, 9)
  const [personId = ''] = people
  const wish = async (support: boolean) => {
    const cast = await castVotes(work, slug, people.map((one) => ({ proposalId, personId: one, support: one === personId ? support : true })))
    const [verdict] = cast.verdicts
    return JSON.parse(JSON.stringify(await openReceipts(work.tx, keys, cast)(verdict && 'seq' in verdict ? verdict.seq : 0)))
  }
  const load = async (who: string | null) => loader(asked(work, { viewer: who ? await findViewer(work.tx, who) : null, params: { slug, id: String(proposalId) } }))
  return { id, slug, proposalId, personId, wish, load }
}

describe('Mon reçu, à télécharger', () => {
  test.each([[false], [true]])('est celui que le vote a donné, le même chaque fois ; comptes cachés : %s', (hidden) =>
    inRolledBackWork(async (work) => {
      const { slug, proposalId, personId, wish, load } = await aVote(work, hidden)
      for (const support of [true, false, true]) {
        const given = await wish(support)
        const [first, again] = [await load(personId), await load(personId)]
        expect(first.headers.get('content-disposition')).toBe(`attachment; filename="recu-${slug}-${proposalId}.json"`)
        expect(first.headers.get('cache-control')).toBe('private, no-store')
        const text = await first.text()
        expect(text).toBe(await again.text())
        expect(JSON.parse(text)).toEqual(given)
        expect(given.support).toBe(support)
        expect(/seq|head|proof/.test(text)).toBe(!hidden)
      }
    }))

  test.each([[false, 10], [true, null]])('reste offert, retiré, comme la fin du soutien ; comptes cachés : %s', (hidden, seq) =>
    inRolledBackWork(async (work) => {
      const { slug, proposalId, personId, wish } = await aVote(work, hidden)
      await wish(true)
      await wish(false)
      const mine = await readMyBallot(work.tx, await findEdition(work.tx, slug), await findViewer(work.tx, personId))
      expect(mine.supports).toEqual([])
      expect(mine.ended).toMatchObject([{ proposal: proposalId, reason: null, seq }])
    }))

  test('promet une ligne tant que les comptes sont cachés, et la prouve ensuite', () =>
    inRolledBackWork(async (work) => {
      const { id, personId, wish, load } = await aVote(work, true)
      await wish(true)
      expect(await (await load(personId)).json()).toHaveProperty('leaf')
      await placeCalendar(work.tx, id, 'vote', 'just-closed')
      expect(await (await load(personId)).json()).toMatchObject({ seq: 1, head: { size: 9 } })
    }))

  test('n’est donné qu’à qui a voté', () =>
    inRolledBackWork(async (work) => {
      const { personId, wish, load } = await aVote(work, false)
      expect(await statusOf(load(personId))).toBe(404)
      await wish(true)
      const [stranger = ''] = await manyAgents(work.tx, 1)
      expect(await statusOf(load(stranger))).toBe(404)
      expect(await statusOf(load(null))).toBe(302)
      expect(await statusOf(load(personId))).toBe(200)
    }))
})
