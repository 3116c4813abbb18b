import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freezeBallot } from '~/votes/freeze-ballot.server'
import { anEdition, aProposal } from '../support/editions'
import { keys } from '../support/ledger'
import { actsOf, manyAgents, openTwoInstances } from '../support/votes'

test('Un vote n’est acquitté qu’une fois écrit : quand le COMMIT échoue, personne n’a de reçu', async () => {
  const { owner, first } = await openTwoInstances()
  const edition = await anEdition(owner, { phase: 'vote' })
  const proposalId = await aProposal(owner, edition)
  const people = await manyAgents(owner, 3)
  await first.perform((work) => freezeBallot(work, edition.slug, keys))
  // Refused at the very commit, after every statement was accepted.
  await owner.execute(sql`create function refuse_at_commit() returns trigger language plpgsql as $$ begin raise exception 'the disk is full' using errcode = 'disk_full'; end $$`)
  await owner.execute(sql`create constraint trigger refused after insert on vote deferrable initially deferred for each row execute function refuse_at_commit()`)
  const answers = await Promise.allSettled(people.map((personId) => first.box.cast({ slug: edition.slug, proposalId, personId, support: true })))
  expect(answers.map(({ status }) => status)).toEqual(people.map(() => 'rejected'))
  expect(await actsOf(owner, edition.id)).toEqual([])
})
