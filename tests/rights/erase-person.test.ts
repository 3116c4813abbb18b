import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Reader } from '~db/client.server'
import { checkpointSubscription } from '~db/schema/checkpoints'
import { askCheckpoints } from '~/checkpoints/ask-checkpoints.server'
import { findEdition } from '~/editions/edition.server'
import { holdVote } from '~/editions/hold-vote.server'
import { grantRole } from '~/identity/grant-role.server'
import { linkIdentity } from '~/identity/proconnect/link.server'
import { recognise } from '~/identity/proconnect/recognise.server'
import { proveAttachment } from '~/identity/prove-attachment.server'
import { castVotes } from '~/votes/cast-votes.server'
import { erasePerson } from '~/rights/erase-person.server'
import { findReceipt } from '~/votes/find-receipt.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { invalidateVoter } from '~/votes/invalidate-voter.server'
import { sealVote } from '~/votes/seal-vote.server'
import { readTally } from '~/votes/tally.server'
import { readTurnout } from '~/votes/turnout.server'
import type { Work } from '~/work.server'
import { bring } from '../support/characters'
import { aContribution } from '../support/contributions'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { tablesSaying } from '../support/traces'
import { linesOf, manyAgents, openTwoInstances, recount, untilSomeoneWaits } from '../support/votes'

const reason = 'À sa demande, par courrier du 3 mars.'
const because = 'L’adresse de cette personne n’est pas celle de la mairie.'

/**
 * An agent with all that one can have: a proof, a role, a contribution, an address that receives checkpoints, votes in a
 * vote that is sealed and in one that is open, where some were invalidated. A colleague supports one of their proposals.
 */
async function aLife(work: Work) {
  const { personId, email, displayName } = await bring(work.tx, 'newcomerOfAurillac')
  const [colleague, moderator] = [await bring(work.tx, 'agentOfAurillac'), await bring(work.tx, 'moderatorOnDuty')]
  const address = email ?? ''
  await proveAttachment(work, { email: address, reason: because })
  const known = { provider: 'idp-mairies', email: null, name: displayName, siret: null, closed: false, mfa: false, idToken: 'jeton' }
  for (const sub of ['connue', 'en chemin']) await recognise(work, { browser: sub, told: { ...known, sub, email: address }, returnTo: '' })
  await linkIdentity(work, { browser: 'connue', personId })
  await grantRole(work, { email: address, role: 'committee_member', reason: because })
  await work.tx.execute(sql`update person set organisation = 'Chez Paul Declar' where id = ${personId}`)
  const editions = [await anEdition(work.tx, { phase: 'vote' }), await anEdition(work.tx, { phase: 'vote' })] as const
  const cast = async (who: string, slug: string, proposals: number[]) => {
    const { verdicts } = await castVotes(work, slug, proposals.map((proposalId) => ({ proposalId, personId: who, support: true })))
    for (const verdict of verdicts) expect(verdict).toHaveProperty('seq')
  }
  for (const edition of editions) {
    const [one, other] = [await aProposal(work.tx, edition, 'Première idée'), await aProposal(work.tx, edition, 'Deuxième idée')]
    await freezeBallot(work, edition.slug, keys)
    await cast(personId, edition.slug, [one, other])
    await cast(colleague.personId, edition.slug, [one])
    if (edition === editions[1]) {
      await invalidateVoter(work, edition.slug, { actorId: moderator.personId, personId, reason: because })
      await cast(personId, edition.slug, [other])
    }
    await aContribution(work.tx, edition, { author: await bring(work.tx, 'newcomerOfAurillac') })
    await askCheckpoints(work, edition.slug, address, keys)
  }
  await asOwner(work.tx, () => placeCalendar(work.tx, editions[0].id, 'vote', 'just-closed'))
  await sealVote(work, editions[0].slug, keys)
  await askCheckpoints(work, editions[1].slug, address, keys)
  await work.tx.update(checkpointSubscription).set({ confirmedAt: new Date() })
  return { personId, email: address, displayName, colleague, editions }
}

/** What everyone else sees of these votes. */
const seen = async (work: Work, { editions, colleague }: Awaited<ReturnType<typeof aLife>>) =>
  Promise.all(editions.map(async ({ id, slug }) => {
    const edition = await findEdition(work.tx, slug)
    const { id: proposalId = 0 } = (await work.tx.execute<{ id: number }>(sql`select min(id) as id from proposal where edition_id = ${id}`))[0] ?? {}
    const { at: _, ...turnout } = { at: null, ...(await readTurnout(work.tx, edition)) }
    return {
      counts: (await readTally(work.tx, slug))?.counts, lines: await linesOf(work.tx, id), recounted: await recount(work.tx, id), turnout,
      receipt: await findReceipt(work.tx, keys, edition, { personId: colleague.personId, proposalId }),
    }
  }))

const votersOf = async (db: Reader, { id }: { id: number }) =>
  (await db.execute<{ personId: string; seq: number }>(sql`select person_id as "personId", seq from vote where edition_id = ${id} order by seq`)).map((row) => ({ ...row }))

describe('Effacer une personne', () => {
  test('ne change rien de ce que les autres voient du vote', () =>
    inRolledBackWork(async (work) => {
      const life = await aLife(work)
      const before = await seen(work, life)
      expect(before[1]?.recounted).toMatchObject({ wrong: null, counts: before[1]?.counts })
      expect(await erasePerson(work, { email: life.email, reason })).toEqual({ erased: true })
      expect(await seen(work, life)).toEqual(before)
    }))

  test('ne laisse nulle part ni son nom, ni son adresse, que le site n’a plus à qui écrire', () =>
    inRolledBackWork(async (work) => {
      const { email, displayName } = await aLife(work)
      expect(await tablesSaying(work.tx, [email, displayName])).toEqual(['checkpoint_subscription', 'letter', 'person', 'proconnect_arrival'])
      await erasePerson(work, { email, reason })
      expect(await tablesSaying(work.tx, [email, displayName])).toEqual([])
    }))

  test('ne laisse aucune table mener d’un pseudonyme à ce qu’elle a fait ailleurs, ni dans une autre consultation', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, editions } = await aLife(work)
      const before = await Promise.all(editions.map((edition) => votersOf(work.tx, edition)))
      await erasePerson(work, { email, reason })
      const after = await Promise.all(editions.map((edition) => votersOf(work.tx, edition)))

      expect(await work.tx.execute(sql`select from proconnect_identity where sub = 'connue'`)).toHaveLength(0)
      expect(await tablesSaying(work.tx, [personId])).toEqual(['contribution', 'journal_line', 'person', 'role_grant'])
      const strangers = after.map((votes, n) => new Set(votes.filter((_, rank) => before[n]?.[rank]?.personId === personId).map((vote) => vote.personId)))
      expect(strangers.map(({ size }) => size)).toEqual([1, 1])
      const [one = '', other = ''] = strangers.flatMap((ids) => [...ids])
      expect(new Set([one, other, personId]).size).toBe(3)
      for (const stranger of [one, other]) expect(await tablesSaying(work.tx, [stranger])).toEqual(['person', 'vote'])

      const pseudonyms = (await linesOf(work.tx, editions[1].id)).filter(({ kind }) => kind === 'invalidation').map(({ body }) => String(body['voter']))
      expect(await tablesSaying(work.tx, pseudonyms)).toEqual(['ledger_line'])
    }))

  test('ne laisse rien dater ensemble ses votes et l’effacement', () =>
    inRolledBackWork(async (work) => {
      const { personId, email, editions } = await aLife(work)
      await erasePerson(work, { email, reason })
      const rows = await work.tx.execute<{ createdAt: string; castAt: string }>(sql`
        select created_at as "createdAt", min(cast_at) as "castAt" from person join vote on person_id = person.id
        where display_name = 'Personne effacée' and edition_id in (${editions[0].id}, ${editions[1].id}) group by person.id`)
      expect(rows).toHaveLength(2)
      for (const { createdAt, castAt } of rows) expect(createdAt).toBe(castAt)
      const told = await work.tx.execute<{ act: string }>(sql`select act from journal_line where object = ${`person:${personId}`} order by id`)
      expect(told.map(({ act }) => act)).toEqual(['role-grant', 'person-erase'])
    }))

  test('n’est pas un moyen de détacher les votes de qui n’est pas effacé', () =>
    inRolledBackWork(async (work) => {
      const { personId } = await aLife(work)
      await expect(work.tx.execute(sql`select leave_votes(${personId})`)).rejects.toMatchObject({ cause: { constraint_name: 'only_an_erased_person_leaves_their_votes' } })
    }))

  test('attend qui tient la plume\u00a0: un vote en cours est dans la table avant d’en être détaché', async () => {
    const site = await openTwoInstances()
    const edition = await anEdition(site.owner, { phase: 'vote' })
    const proposalId = await aProposal(site.owner, edition)
    const [personId = ''] = await manyAgents(site.owner, 1)
    const [row] = await site.owner.execute<{ email: string }>(sql`select email from person where id = ${personId}`)
    let erasing: Promise<unknown> = Promise.resolve()
    await site.first.perform(async (work) => {
      await holdVote(work, edition.slug, 'share')
      erasing = site.second.perform((other) => erasePerson(other, { email: row?.email ?? '', reason }))
      expect(await Promise.race([erasing.then(() => 'erased'), untilSomeoneWaits(site.owner).then(() => 'waiting')])).toBe('waiting')
      await castVotes(work, edition.slug, [{ proposalId, personId, support: true }])
    })
    expect(await erasing).toEqual({ erased: true })
    const voters = await votersOf(site.owner, edition)
    expect(voters).toHaveLength(1)
    expect(voters[0]?.personId).not.toBe(personId)
    expect((await readTally(site.owner, edition.slug))?.counts).toMatchObject([{ territories: 1, people: 1 }])
  })
})
