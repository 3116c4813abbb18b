import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anEdition, aProposal } from '../support/editions'
import { linesOf, manyAgents, openTwoInstances } from '../support/votes'

test('Quand la liste soumise au vote ne peut être figée, aucun vote ne s’écrit avant elle', async () => {
  const { owner, first } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'vote' })
  const proposalId = await aProposal(owner, edition)
  const people = await manyAgents(owner, 3)
  const castAll = () => Promise.allSettled(people.map((personId) => first.box.cast({ slug: edition.slug, proposalId, personId, support: true })))

  await owner.execute(sql`create function lose_genesis() returns trigger language plpgsql as $$ begin raise exception 'the line is lost' using errcode = 'connection_failure'; end $$`)
  await owner.execute(sql`create trigger lost before insert on ledger_line for each row when (new.seq = 1 and new.line like '%"kind":"genesis"%') execute function lose_genesis()`)
  expect(await castAll()).toEqual(people.map(() => ({ status: 'fulfilled', value: { refused: 'unconfirmed' } })))
  expect(await linesOf(owner, edition.id)).toEqual([])

  await owner.execute(sql`drop trigger lost on ledger_line`)
  expect((await castAll()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
  expect((await linesOf(owner, edition.id)).map(({ kind }) => kind)).toEqual(['genesis', 'opening', 'vote', 'vote', 'vote'])
})
