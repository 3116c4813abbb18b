import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { letter } from '~db/schema/mail'
import { castVotes } from '~/votes/cast-votes.server'
import { tellTerritories } from '~/votes/tell-territories.server'
import type { Perform, Work } from '~/work.server'
import { bring } from '../support/characters'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal } from '../support/editions'
import { closeVoteIn, openTwoInstances, untilClosed, untilSomeoneWaits } from '../support/votes'

const MAIRIE = 'mairie@saint-flour.example'

const giveMailbox = (work: Work, code = '15187', email = MAIRIE) =>
  asOwner(work.tx, () => work.tx.execute(sql`insert into territory_mailbox (territory_id, email) select id, ${email} from territory where kind = 'commune' and code = ${code}`))

/** An open vote, its agent of Saint-Flour and her mayor, and the job. */
async function aVote(work: Work) {
  const edition = await anEdition(work.tx, { phase: 'vote' })
  const proposalId = await aProposal(work.tx, edition)
  const [agent, mayor, inès] = [await bring(work.tx, 'agentOfSaintFlour'), await bring(work.tx, 'mayorOfSaintFlour'), await bring(work.tx, 'agentOfAurillac')]
  const cast = ({ personId }: { personId: string }, support = true) => castVotes(work, edition.slug, [{ proposalId, personId, support }])
  const perform: Perform = (verb) => verb(work)
  return { edition, agent, mayor, inès, cast, tell: () => tellTerritories(perform, work.tx) }
}

const written = async ({ tx }: Pick<Work, 'tx'>) => (await tx.select().from(letter).orderBy(letter.id)).map(({ recipient, body }) => ({ recipient, body }))

describe('La collectivité pour laquelle un vote est donné', () => {
  test('l’apprend une fois, à son adresse officielle, avec la page publique et comment contester\u00a0; ni qui, ni pour quoi', () =>
    inRolledBackWork(async (work) => {
      await giveMailbox(work)
      const { edition, agent, mayor, inès, cast, tell } = await aVote(work)
      await tell()
      expect(await written(work)).toEqual([])
      await cast(agent)
      await tell()
      const [told, ...others] = await written(work)
      expect(others).toEqual([])
      expect(told?.recipient).toBe(MAIRIE)
      for (const words of ['Saint-Flour', `http://site.example/consultations/${edition.slug}/registre`, 'mentions-legales#contact', 'répondez à ce message']) expect(told?.body).toContain(words)
      expect(told?.body).not.toMatch(/Malik|Première|agentof/i)
      await cast(mayor)
      await cast(agent, false)
      await cast(agent)
      await cast(inès)
      await tell()
      await tell()
      expect(await written(work)).toHaveLength(1)
    }))

  test('l’apprend aussi quand son adresse n’est chargée qu’après le vote', () =>
    inRolledBackWork(async (work) => {
      const { inès, cast, tell } = await aVote(work)
      await cast(inès)
      await tell()
      expect(await written(work)).toEqual([])
      await giveMailbox(work, '15014', 'mairie@aurillac.example')
      await tell()
      await tell()
      expect((await written(work)).map(({ recipient }) => recipient)).toEqual(['mairie@aurillac.example'])
    }))

  test('ne l’apprend pas d’un vote clos depuis longtemps\u00a0: une archive n’écrit à personne', () =>
    inRolledBackWork(async (work) => {
      await giveMailbox(work)
      const { edition, agent, cast, tell } = await aVote(work)
      await cast(agent)
      await asOwner(work.tx, () => work.tx.execute(sql`update phase set opens_at = opens_at - interval '90 days', closes_at = closes_at - interval '90 days' where edition_id = ${edition.id}`))
      await tell()
      expect(await written(work)).toEqual([])
    }))
})

test('Deux instances qui lisent le registre ensemble n’écrivent qu’une lettre, le vote des dernières secondes compris', async () => {
  const { owner, first, second } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'vote' })
  const proposalId = await aProposal(owner, edition)
  const agent = await bring(owner, 'agentOfSaintFlour')
  await first.box.cast({ slug: edition.slug, proposalId, personId: agent.personId, support: true })
  await closeVoteIn(owner, edition, 50)
  await untilClosed(owner, edition, 'vote')
  await tellTerritories(first.perform, first.db)
  await owner.execute(sql`insert into territory_mailbox (territory_id, email) values (${agent.attachment?.territoryId ?? 0}, ${MAIRIE})`)
  let other: Promise<void> | undefined
  // The first has written its letter and not committed when the second comes.
  const slow: Perform = (verb) => first.perform(async (work) => {
    const outcome = await verb(work)
    other = tellTerritories(second.perform, second.db)
    await untilSomeoneWaits(owner)
    return outcome
  })
  await tellTerritories(slow, first.db)
  await other
  expect((await written({ tx: owner as Work['tx'] })).map(({ recipient }) => recipient)).toEqual([MAIRIE])
})
