import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { erasePerson } from '~/identity/erase-person.server'
import { castVotes } from '~/votes/cast-votes.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import { readMyBallot } from '~/votes/my-ballot.server'
import { invalidatedWords } from '~/votes/refusals'
import { revokeProof } from '~/votes/revoke-proof.server'
import { readTally } from '~/votes/tally.server'
import { findEdition } from '~/editions/edition.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { linesOf } from '../support/votes'

const reason = 'L’adresse de cette personne n’est pas celle de la mairie.'

/** An open vote with two proposals, that an agent supports both, and her mayor one. */
async function aVote(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'vote' })
  const [one = 0, other = 0] = [await aProposal(work.tx, edition, 'Première idée'), await aProposal(work.tx, edition, 'Deuxième idée')]
  const [agent, mayor, moderator] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
  const cast = (personId: string, proposalId: number, support = true) => castVotes(work, edition.slug, [{ proposalId, personId, support }])
  await cast(agent.personId, one)
  await cast(agent.personId, other)
  await cast(mayor.personId, one)
  const counts = async () => (await readTally(work.tx, edition.slug))?.counts?.map(({ territories, people }) => `${territories} ${people}`).join(' | ')
  return { edition, one, agent, mayor, moderator, cast, counts }
}

describe('Invalider les votes d’une personne', () => {
  test('les retire des comptes aussitôt, avec une ligne publique et son motif ; son collègue garde le territoire', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, moderator, counts } = await aVote(work)
      expect(await counts()).toBe('1 2 | 1 1')
      const act = () => invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: agent.personId, reason })
      expect(await act()).toEqual({ invalidated: 2, reach: { people: 1, letters: 1 } })
      expect(await counts()).toBe('1 1 | 0 0')
      expect(await act()).toEqual({ refused: 'nothing-to-invalidate' })
      const lines = await linesOf(work.tx, edition.id)
      const ended = lines.filter(({ kind }) => kind === 'invalidation')
      expect(ended.map(({ seq, body }) => [seq, body['reason'], body['voter'] === lines[0]?.body['voter']])).toEqual([[4, reason, true], [5, reason, true]])
      expect([...work.touched]).toContain(`tally:${edition.slug}`)
      const { invalidated } = await readMyBallot(work.tx, await findEdition(work.tx, edition.slug), agent)
      expect(invalidated.map((vote) => vote.reason)).toEqual([reason, reason])
    }))

  test('n’annonce pas de lettre à qui n’a pas d’adresse connue', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, moderator } = await aVote(work)
      await work.tx.execute(sql`update person set email = null where id = ${agent.personId}`)
      const done = await invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: agent.personId, reason })
      if ('refused' in done) throw new Error(done.refused)
      expect(invalidatedWords(agent, done.reach)).toContain('sans adresse connue\u00a0: aucune lettre ne part.')
    }))

  test('n’est possible ni à qui ne modère pas, ni sans motif, ni après la clôture', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, mayor, moderator, counts } = await aVote(work)
      const act = (actorId: string, why = reason) => invalidateVoter(work, edition.slug, { actorId, personId: agent.personId, reason: why })
      expect(await act(mayor.personId)).toEqual({ refused: 'not-a-moderator' })
      expect(await act(moderator.personId, 'Non.')).toEqual({ refused: 'reason-too-short' })
      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      expect(await act(moderator.personId)).toHaveProperty('refused', 'phase-closed')
      expect(await counts()).toBe('1 2 | 1 1')
    }))
})

describe('Perdre son rattachement', () => {
  test('fait sortir ses voix d’un vote ouvert, et n’en laisse plus donner', () =>
    inRolledBackWork(async (work) => {
      const { edition, one, agent, cast, counts } = await aVote(work)
      expect(await revokeProof(work, { email: agent.email ?? '', reason })).toMatchObject({ invalidated: 2 })
      expect(await counts()).toBe('1 1 | 0 0')
      expect((await cast(agent.personId, one)).verdicts).toEqual([{ refused: 'no-territory' }])
      expect((await linesOf(work.tx, edition.id)).map(({ kind }) => kind)).toEqual(['vote', 'vote', 'vote', 'invalidation', 'invalidation'])
    }))

  test('ne change rien à un vote clos', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, counts } = await aVote(work)
      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      expect(await revokeProof(work, { email: agent.email ?? '', reason })).toMatchObject({ invalidated: 0 })
      expect(await counts()).toBe('1 2 | 1 1')
    }))
})

describe('Effacer une personne', () => {
  test('garde le dépouillement, et rend son pseudonyme introuvable', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, counts } = await aVote(work)
      const before = await linesOf(work.tx, edition.id)
      expect(await erasePerson(work, { email: agent.email ?? '', reason })).toEqual({ erased: true })
      expect(await counts()).toBe('1 2 | 1 1')
      expect(await linesOf(work.tx, edition.id)).toEqual(before)
      const [left] = await work.tx.execute(sql`select person::text as row from person where id = ${agent.personId}`)
      expect(left).toEqual({ row: expect.stringMatching(/Personne effacée/) })
      expect(JSON.stringify(left)).not.toMatch(new RegExp(`${agent.email}|${agent.displayName}|\\\\\\\\x`))
      expect([...(await work.tx.execute(sql`select from session where person_id = ${agent.personId}`))]).toEqual([])
    }))
})
