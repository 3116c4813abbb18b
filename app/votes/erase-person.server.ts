import { sql } from 'drizzle-orm'
import { forgetSubscriptions } from '~/checkpoints/forget-subscriptions.server'
import { holdVote } from '~/editions/hold-vote.server'
import { forgetPerson } from '~/identity/forget-person.server'
import { holdPerson } from '~/identity/hold-person.server'
import type { PowerOver, PowerRefusal } from '~/identity/power'
import { personTopic } from '~/identity/topic'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'

/**
 * Erases, from the command line, who a person is. What they did stays, as the act of their territory: contributions and
 * files under a person without a name; votes, which keep counting, under others that nothing ties to that one, one an
 * edition. ADR 11 says what this does not reach.
 */
export async function erasePerson(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | { erased: true }> {
  await holdPens(work)
  const held = await holdPerson(work.tx, email)
  if (!held) return { refused: 'unknown-person', email }
  await forgetPerson(work, held)
  await forgetSubscriptions(work.tx, held.email ?? '')
  await work.tx.execute(sql`select leave_votes(${held.id})`)
  await writeJournal(work, { actorId: null, editionId: null, act: 'person-erase', object: `person:${held.id}`, reason, details: {} })
  work.touch(personTopic(held.id))
  return { erased: true }
}

/** The pens before the person: a vote being cast is then either there to be left, or judged once nobody is there to give it. */
async function holdPens(work: Work): Promise<void> {
  const unsealed = await work.tx.execute<{ slug: string }>(sql`select slug from edition where sealed_at is null order by id`)
  for (const { slug } of unsealed) await holdVote(work, slug, 'share')
}
