import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findEdition } from '~/editions/edition.server'
import { type Rules, rulesOf2021 } from '~/editions/rules'
import { personTopic } from '~/identity/topic'
import { erasePerson } from '~/rights/erase-person.server'
import { listJournal } from '~/journal/list-journal.server'
import { castVotes } from '~/votes/cast-votes.server'
import { findVoters } from '~/votes/find-voters.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import { listLedgerLines } from '~/votes/ledger-lines.server'
import { invalidationLetter } from '~/votes/letters'
import { readMyBallot } from '~/votes/my-ballot.server'
import { invalidatedWords } from '~/votes/refusals'
import { revokeProof } from '~/votes/revoke-proof.server'
import { readTally } from '~/votes/tally.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { linesOf, recount } from '../support/votes'

const reason = 'L’adresse de cette personne n’est pas celle de la mairie.'

/** An open vote with two proposals, that an agent supports both, and her mayor one. */
async function aVote(work: Work, { frozen = false, rules = {} }: { frozen?: boolean; rules?: Partial<Rules> } = {}) {
  const edition = await anEdition(work.tx, { phase: 'vote', rules })
  const [one = 0, other = 0] = [await aProposal(work.tx, edition, 'Première idée'), await aProposal(work.tx, edition, 'Deuxième idée')]
  if (frozen) await freezeBallot(work, edition.slug, keys)
  const [agent, mayor, moderator] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'moderatorOnDuty')]
  const cast = (personId: string, proposalId: number, support = true) => castVotes(work, edition.slug, [{ proposalId, personId, support }])
  await cast(agent.personId, one)
  await cast(agent.personId, other)
  await cast(mayor.personId, one)
  const counts = async () => (await readTally(work.tx, edition.slug))?.counts?.map(({ territories, people }) => `${territories} ${people}`).join(' | ')
  return { edition, one, agent, mayor, moderator, cast, counts }
}

const journalOf = async (work: Work) => (await listJournal(work.tx, { limit: 9 })).lines.map(({ act, object, title }) => ({ act, object, title }))

describe('Invalider les votes d’une personne', () => {
  test('les retire des comptes aussitôt, avec une ligne publique et son motif ; son collègue garde le territoire', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, moderator, counts } = await aVote(work)
      expect(await counts()).toBe('1 2 | 1 1')
      const act = () => invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: agent.personId, reason })
      expect(await act()).toEqual({ invalidated: 2, territories: 'Saint-Flour (15)', reach: { people: 1, letters: 1 } })
      expect(await counts()).toBe('1 1 | 0 0')
      expect(await act()).toEqual({ refused: 'nothing-to-invalidate' })
      const lines = await linesOf(work.tx, edition.id)
      const ended = lines.filter(({ kind }) => kind === 'invalidation')
      expect(ended.map(({ seq, body }) => [seq, body['reason'], body['voter'] === lines[0]?.body['voter']])).toEqual([[4, reason, true], [5, reason, true]])
      const { lines: shown } = await listLedgerLines(work.tx, await findEdition(work.tx, edition.slug), null, 3)
      expect(shown.map((line) => [line.seq, line.reason])).toEqual([[5, reason], [4, reason], [3, null]])
      expect([...work.touched]).toEqual(expect.arrayContaining([`tally:${edition.slug}`, personTopic(agent.personId)]))
      expect(await journalOf(work)).toEqual([{ act: 'invalidate-votes', object: expect.stringMatching(/^attachment:\d+$/), title: 'Malik Serre, Saint-Flour (15)' }])
      const { ended: mine } = await readMyBallot(work.tx, await findEdition(work.tx, edition.slug), agent)
      expect(mine.map((vote) => [vote.reason, vote.seq])).toEqual([[reason, 4], [reason, 5]])
    }))

  test.each([
    [1, '1\u00a0soutien que vous aviez donné. Motif', 'Il ne compte plus, et'],
    [2, '2\u00a0soutiens que vous aviez donnés. Motif', 'Ils ne comptent plus, et'],
  ])('le dit dans une lettre qui s’accorde\u00a0: %i', (n, given, over) => {
    const { body } = invalidationLetter('Vote de 2021', n, reason, 'https://site.invalid')
    expect(body).toContain(given)
    expect(body).toContain(over)
  })

  test('n’annonce pas de lettre à qui n’a pas d’adresse connue', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, moderator } = await aVote(work)
      await work.tx.execute(sql`update person set email = null where id = ${agent.personId}`)
      const done = await invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: agent.personId, reason })
      if ('refused' in done) throw new Error(done.refused)
      expect(invalidatedWords(agent, done.reach)).toContain('sans adresse connue\u00a0: aucune lettre ne part.')
    }))

  test('reste possible quand la personne a été effacée\u00a0: la ligne est de son pseudonyme, et le registre se recompte', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, moderator, counts } = await aVote(work, { frozen: true })
      await erasePerson(work, { email: agent.email ?? '', reason })
      const erased = (await findVoters(work.tx, edition, 'Saint-Flour')).find(({ displayName }) => displayName === 'Personne effacée')
      expect(await invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: erased?.personId ?? '', reason })).toMatchObject({ invalidated: 2 })
      expect(await counts()).toBe('1 1 | 0 0')
      const recounted = await recount(work.tx, edition.id)
      expect(recounted.wrong).toBeNull()
      expect(recounted.counts.map(({ territories, people }) => `${territories} ${people}`).join(' | ')).toBe('1 1 | 0 0')
    }))

  test('s’arrête sans rien écrire si un vote n’a pas sa ligne au registre', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, moderator } = await aVote(work)
      await work.tx.execute(sql`update vote set seq = 99 where edition_id = ${edition.id} and person_id = ${agent.personId}`)
      await expect(invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: agent.personId, reason })).rejects.toThrow('has no line in the ledger')
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

describe('Chercher qui invalider', () => {
  test('tant que les comptes sont cachés, ne dit pas qui a voté, ni quand\u00a0: l’acte seul répond', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, mayor, moderator } = await aVote(work, { rules: { votes: { ...rulesOf2021.votes, hidden: true } } })
      const silent = await bring(work.tx, 'agentOfAurillac')
      await bring(work.tx, 'newcomerOfAurillac')
      const found = async (words: string) => (await findVoters(work.tx, edition, words)).map(({ personId, since }) => ({ personId, since }))
      expect(await found('saint-flour')).toEqual([mayor, agent].map(({ personId }) => ({ personId, since: null })))
      expect(await found('aurillac')).toEqual([{ personId: silent.personId, since: null }])
      expect(await invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId: silent.personId, reason })).toEqual({ refused: 'nothing-to-invalidate' })
    }))

  test('une fois montrés, ne donne que qui vote, et quand', () =>
    inRolledBackWork(async (work) => {
      const { edition, agent, mayor } = await aVote(work)
      await bring(work.tx, 'agentOfAurillac')
      expect(await findVoters(work.tx, edition, 'aurillac')).toEqual([])
      const found = await findVoters(work.tx, edition, 'saint-flour')
      expect(found.map(({ personId }) => personId).sort()).toEqual([agent, mayor].map(({ personId }) => personId).sort())
      expect(found.map(({ since }) => since)).toEqual([expect.any(String), expect.any(String)])
    }))
})

describe('Perdre son rattachement', () => {
  test('fait sortir ses voix d’un vote ouvert, et n’en laisse plus donner', () =>
    inRolledBackWork(async (work) => {
      const { edition, one, agent, cast, counts } = await aVote(work)
      expect(await revokeProof(work, { email: agent.email ?? '', reason })).toMatchObject({ invalidated: 2 })
      expect(await counts()).toBe('1 1 | 0 0')
      expect(await journalOf(work)).toEqual([{ act: 'attachment-revoke', object: expect.stringMatching(/^attachment:\d+$/), title: 'Malik Serre, Saint-Flour (15)' }])
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
