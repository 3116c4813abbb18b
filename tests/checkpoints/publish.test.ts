import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '~db/client.server'
import { rulesOf2021 } from '~/editions/rules'
import { type Edition, findEdition } from '~/editions/edition.server'
import { castVotes } from '~/votes/cast-votes.server'
import { publishDueCheckpoints } from '~/checkpoints/publish-due-checkpoints.server'
import { sealDueVotes } from '~/votes/due-votes.server'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { listCheckpoints } from '~/checkpoints/list-checkpoints.server'
import { publishCheckpoint } from '~/checkpoints/publish-checkpoint.server'
import { beginWork, type Perform, type Work } from '~/work.server'
import { ageCheckpoints } from '../support/checkpoints'
import { asOwner, inRolledBackWork } from '../support/database'
import { anEdition, aProposal, placeCalendar } from '../support/editions'
import { keys } from '../support/ledger'
import { manyAgents } from '../support/votes'

const sizesOf = async (tx: Tx, { slug }: Edition) =>
  (await listCheckpoints(tx, await findEdition(tx, slug), { limit: 20 })).items.map(({ head, isSeal }) => `${head.size}${isSeal ? ' scellé' : ''}`)

/** Each act its own, with its own instant, as in the site. */
const performIn = ({ tx, publicUrl }: Work): Perform => (verb) => verb(beginWork(tx, () => {}, publicUrl))

const vote = async (work: Work, { slug }: Edition, proposalId: number) => {
  const [personId = ''] = await manyAgents(work.tx, 1)
  await castVotes(beginWork(work.tx, () => {}, work.publicUrl), slug, [{ proposalId, personId, support: true }])
}

describe('Les points de contrôle', () => {
  test('paraissent à l’ouverture, puis un quart d’heure après le précédent s’il y a du nouveau, puis au scellement', () =>
    inRolledBackWork(async (work) => {
      const perform = performIn(work)
      const keep = () => publishDueCheckpoints(perform, work.tx, keys)
      const edition = await anEdition(work.tx, { phase: 'vote' })
      const proposalId = await aProposal(work.tx, edition)
      await keep()
      expect(await sizesOf(work.tx, edition)).toEqual([])
      await perform((own) => freezeBallot(own, edition.slug, keys))
      await keep()
      expect(await sizesOf(work.tx, edition)).toEqual(['2'])
      await vote(work, edition, proposalId)
      await keep()
      expect(await sizesOf(work.tx, edition)).toEqual(['2'])
      for (let again = 0; again < 2; again++) {
        await ageCheckpoints(work.tx, edition, 15)
        await keep()
        expect(await sizesOf(work.tx, edition)).toEqual(['3', '2'])
      }
      await vote(work, edition, proposalId)
      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      await ageCheckpoints(work.tx, edition, 15)
      await keep()
      expect(await sizesOf(work.tx, edition)).toEqual(['3', '2'])
      for (let again = 0; again < 2; again++) {
        await sealDueVotes(perform, work.tx, keys)
        await keep()
        expect(await sizesOf(work.tx, edition)).toEqual(['6 scellé', '3', '2'])
      }
    }))

  test('d’un vote aux comptes cachés, un seul : celui du scellement', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote', rules: { votes: { ...rulesOf2021.votes, hidden: true } } })
      const proposalId = await aProposal(work.tx, edition)
      await vote(work, edition, proposalId)
      await publishDueCheckpoints(performIn(work), work.tx, keys)
      expect([...await work.tx.execute(sql`select from checkpoint`)]).toEqual([])
      await placeCalendar(work.tx, edition.id, 'vote', 'just-closed')
      await sealDueVotes(performIn(work), work.tx, keys)
      expect(await sizesOf(work.tx, edition)).toEqual(['5 scellé'])
    }))

  test('d’une édition scellée sans, le sien est rattrapé', () =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote', moment: 'just-closed' })
      await sealDueVotes(performIn(work), work.tx, keys)
      await asOwner(work.tx, () => work.tx.execute(sql`delete from checkpoint`))
      await publishDueCheckpoints(performIn(work), work.tx, keys)
      expect(await sizesOf(work.tx, edition)).toEqual(['4 scellé'])
    }))

  test.each([['update checkpoint set published_at = now()'], ['delete from checkpoint'], ['truncate checkpoint']])('ne se reprennent pas : %s', (statement) =>
    inRolledBackWork(async (work) => {
      const edition = await anEdition(work.tx, { phase: 'vote' })
      await freezeBallot(work, edition.slug, keys)
      expect(await publishCheckpoint(work, edition.slug, keys)).toBe(true)
      await expect(work.tx.transaction((inner) => inner.execute(sql.raw(statement)))).rejects.toMatchObject({ cause: { code: '42501' } })
      expect(await sizesOf(work.tx, edition)).toEqual(['2'])
    }))

  test('sont d’une tête que le registre a eue', () =>
    inRolledBackWork(async (work) => {
      const { id } = await anEdition(work.tx, { phase: 'vote' })
      await expect(work.tx.transaction((inner) => inner.execute(sql`insert into checkpoint (edition_id, size, published_at) values (${id}, 3, now())`)))
        .rejects.toMatchObject({ cause: { constraint_name: 'checkpoint_of_a_head' } })
    }))
})
