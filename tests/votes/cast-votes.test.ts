import { describe, expect, test } from 'vitest'
import { castVotes } from '~/votes/cast-votes.server'
import { readMyBallot } from '~/votes/my-ballot.server'
import { readTally } from '~/votes/tally.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'

describe('Le dépôt d’un vote', () => {
  test('compte le territoire une fois, et les personnes à côté', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      const mayor = await bring(work.tx, 'mayorOfSaintFlour')
      const agent = await bring(work.tx, 'agentOfSaintFlour')
      const cast = (personId: string, support: boolean) => castVotes(work, edition.slug, [{ proposalId, personId, support }])

      await cast(mayor.personId, true)
      await cast(agent.personId, true)
      expect((await readTally(work.tx, edition.slug))?.counts).toEqual([{ proposal: proposalId, territories: 1, people: 2 }])
      await cast(mayor.personId, false)
      expect(await readTally(work.tx, edition.slug)).toMatchObject({ seq: 3, counts: [{ territories: 1, people: 1 }] })
    }))

  test('a la même ligne pour le même souhait, et n’écrit qu’une ligne', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      const wish = { proposalId, personId, support: true }
      expect((await castVotes(work, edition.slug, [wish, wish])).verdicts).toEqual([{ seq: 1 }, { seq: 1 }])
      expect(await castVotes(work, edition.slug, [wish])).toMatchObject({ verdicts: [{ seq: 1 }], appended: { lines: [] } })
    }))

  test('explique à une personne dont le rattachement n’est que déclaré', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      const { personId } = await bring(work.tx, 'newcomerOfAurillac')
      expect((await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])).verdicts)
        .toEqual([{ refused: 'attachment-not-proven', territory: 'Aurillac (15)' }])
    }))

  test('dit à qui modère que le vote ne lui est pas réservé, comme le bulletin le lui disait', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      const moderator = await bring(work.tx, 'moderatorOnDuty')
      expect((await castVotes(work, edition.slug, [{ proposalId, personId: moderator.personId, support: true }])).verdicts)
        .toEqual([{ refused: 'moderator-without-territory', votes: edition.rules.votes }])
      const { whyNot, wayOut } = await readMyBallot(work.tx, edition, moderator)
      expect(whyNot).toContain('Modérer une consultation ne donne pas de voix')
      expect(wayOut?.to).toBe(`/consultations/${edition.slug}/regles#vote`)
    }))
})
