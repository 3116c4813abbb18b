import { sql } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { findEdition } from '~/editions/edition.server'
import { castVotes } from '~/votes/cast-votes.server'
import { hashBallot, readBallot } from '~/votes/freeze-ballot.server'
import { freezeDueBallots, sealDueVotes } from '~/votes/due-votes.server'
import { sealVote } from '~/votes/seal-vote.server'
import { startVoteKeeper } from '~/votes/vote-keeper.server'
import { beginWork, type Perform } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal, type Moment, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { linesOf } from '../support/votes'

describe('Le scellement', () => {
  test.each<[Moment, boolean]>([['before-opening', false], ['open', false], ['before-closing', false], ['just-closed', true]])('%s : %s', (moment, seals) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote', moment })
      const outcome = await sealVote(work, edition.slug, keys)
      expect('sealedAt' in outcome).toBe(seals)
      if (!seals) expect(outcome).toMatchObject({ refused: 'vote-not-closed', closesAt: expect.any(Date) })
      expect((await findEdition(work.tx, edition.slug)).sealedAt !== null).toBe(seals)
    }))

  test('écrit les règles, le texte, les votes puis les totaux, dans l’ordre ; une seule fois', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      const { personId } = await bring(work.tx, 'agentOfAurillac')
      await freezeDueBallots((verb) => verb(work), work.tx, keys)
      await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])
      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      for (let again = 0; again < 2; again++) await sealDueVotes((verb) => verb(beginWork(work.tx, () => {}, work.publicUrl)), work.tx, keys)

      const lines = await linesOf(work.tx, edition.id)
      expect(lines.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual(['1 genesis', '2 opening', '3 vote', '4 closing', '5 seal'])
      const { ballotHash } = await findEdition(work.tx, edition.slug)
      expect(lines[0]?.body).toMatchObject({ edition: edition.slug, key: keys.publicKeyOf(edition.slug), ballot: [{ proposal: proposalId, number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }] })
      const { opensAt, closesAt } = (lines[0]?.body['phase'] ?? {}) as Record<'opensAt' | 'closesAt', string>
      const ballot = await readBallot(work.tx, edition.id)
      expect(hashBallot(edition, { opensAt: new Date(opensAt), closesAt: new Date(closesAt) }, ballot)).toBe(ballotHash)
      expect(hashBallot(edition, { opensAt: new Date(opensAt), closesAt: new Date(0) }, ballot)).not.toBe(ballotHash)
      expect(lines[2]?.body).toEqual({ voter: expect.stringMatching(/^[0-9a-f]{32}$/), proposal: proposalId, territory: 'commune-15014' })
      expect(lines[4]?.body).toEqual({ counts: [{ proposal: proposalId, territories: 1, people: 1 }] })
      expect(JSON.stringify(lines)).not.toContain(personId)
    }))

  test('une édition qui ne se scelle pas n’empêche pas les autres', () =>
    inRolledBackWork(async (work) => {
      for (const slug of ['a-brisee', 'b-saine']) await anEdition(work.tx, { phase: 'vote', moment: 'just-closed', slug })
      const perform: Perform = (verb) => work.tx.transaction((tx) => verb(beginWork(tx, () => {}, work.publicUrl)))
      await asOwner(work.tx, () => work.tx.execute(sql`alter table edition add constraint broken check (slug <> 'a-brisee' or sealed_at is null)`))
      await expect(sealDueVotes(perform, work.tx, keys)).rejects.toThrow()
      expect((await findEdition(work.tx, 'a-brisee')).sealedAt).toBeNull()
      expect((await findEdition(work.tx, 'b-saine')).sealedAt).not.toBeNull()
    }))

  test('une liste qui ne se fige pas n’empêche ni de sceller ni de publier', () =>
    inRolledBackWork(async (work) => {
      await anEdition(work.tx, { phase: 'vote', moment: 'open', slug: 'a-brisee' })
      const { id } = await anEdition(work.tx, { phase: 'vote', moment: 'just-closed', slug: 'b-saine' })
      const perform: Perform = (verb) => work.tx.transaction((tx) => verb(beginWork(tx, () => {}, work.publicUrl)))
      await asOwner(work.tx, () => work.tx.execute(sql`alter table edition add constraint broken check (slug <> 'a-brisee' or ballot_frozen_at is null)`))
      const told = vi.spyOn(console, 'error').mockImplementation(() => {})
      await startVoteKeeper(perform, work.tx, keys).stop()
      expect(told).toHaveBeenCalledOnce()
      told.mockRestore()
      expect((await findEdition(work.tx, 'b-saine')).sealedAt).not.toBeNull()
      expect(await work.tx.execute(sql`select from checkpoint where edition_id = ${id}`)).toHaveLength(1)
    }))
})
