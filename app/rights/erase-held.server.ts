import { sql } from 'drizzle-orm'
import { forgetFiles } from '~/applications/forget-files.server'
import { forgetSubscriptions } from '~/checkpoints/forget-subscriptions.server'
import { forgetAuthor } from '~/contributions/forget-author.server'
import { holdVote } from '~/editions/hold-vote.server'
import { giveFilesPlainNames } from '~/files/plain-names.server'
import { forgetFollows } from '~/follows/set-follow.server'
import { forgetPerson } from '~/identity/forget-person.server'
import type { HeldPerson } from '~/identity/hold-person.server'
import { holdAsked } from '~/identity/structures/hold-structure.server'
import { personTopic } from '~/identity/topic'
import { forgetAccess } from '~/journal/forget-access.server'
import { forgetProposer } from '~/proofs/forget-proposer.server'
import { holdKey, type Work } from '~/work.server'

/**
 * Erases who a person is, everywhere: the one way, whoever asks. What they did stays, as the act of their territory:
 * contributions and files under a person without a name; votes, which keep counting, under others that nothing ties to
 * that one, one an edition. Their sessions and screens close at once. ADR 11 and ADR 19 say what this does not reach.
 * @param held the person, held after the pens
 */
export async function eraseHeld(work: Work, held: HeldPerson): Promise<void> {
  await holdAsked(work.tx, held.id)
  // First: it finds the words by the name, and what was said of them by their attachments.
  await work.tx.execute(sql`select forget_words(${held.id})`)
  await work.tx.execute(sql`select forget_look_words(${held.id})`)
  await work.tx.execute(sql`select forget_talk(${held.id})`)
  await work.tx.execute(sql`select forget_regrouping_words(${held.id})`)
  await forgetAuthor(work.tx, held.id)
  await giveFilesPlainNames(work.tx, held.id)
  await forgetFiles(work.tx, held.id)
  await forgetSubscriptions(work.tx, held.email ?? '')
  await forgetFollows(work.tx, held.id)
  await forgetAccess(work.tx, held.id)
  await forgetProposer(work.tx, held.id)
  await forgetPerson(work, held)
  await work.tx.execute(sql`select leave_votes(${held.id})`)
  work.touch(personTopic(held.id))
}

/**
 * What decides whether someone may leave, held until they have, by the key of whoever changes roles: two administrators who
 * leave together would each see the other stay, or one take the other's role as they leave; two colleagues, the other keep
 * their file. Then the pens.
 */
export async function holdLeaving(work: Work): Promise<void> {
  await holdKey(work.tx, 'roles')
  await holdPens(work)
}

/** The pens before the person: a vote being cast is then either there to be left, or judged once nobody is there to give it. */
export async function holdPens(work: Work): Promise<void> {
  const unsealed = await work.tx.execute<{ slug: string }>(sql`select slug from edition where sealed_at is null order by id`)
  for (const { slug } of unsealed) await holdVote(work, slug, 'share')
}
