import { sql } from 'drizzle-orm'
import { notFound } from '~/http/problems.server'
import type { Work } from '~/work.server'
import { holdPerson } from '../hold-person.server'
import { unlinkedLetter } from '../letters'
import { sessionTopic } from '../topic'
import { writeToActor } from '../write-to-actor.server'
import { IDENTITY_REF, listWaysIn } from './list-ways-in.server'
import { type UnlinkRefusal, whyCannotUnlink } from './ways-in'

/** `open`: whether the site has ProConnect now, without which another linked account lets nobody in. */
type Asked = { personId: string; ref: string; open: boolean }

/**
 * Unlinks an account of ProConnect from a person's: it no longer lets anyone in, the sessions that it opened end with
 * their screens, and a letter says so, in case it was somebody else.
 * @returns the refusal, or the sessions that ended, and whether a letter tells it. @throws 404 when it is not theirs, or no longer
 */
export async function unlinkIdentity(work: Work, { personId, ref, open }: Asked): Promise<UnlinkRefusal | { ended: string[]; letter: boolean }> {
  // Held: of two doors closed together, each would see the other open.
  const held = await holdPerson(work.tx, { personId })
  const ways = await listWaysIn(work.tx, personId)
  if (!held || !ways.identities.some((one) => one.ref === ref)) throw notFound('Ce compte ProConnect n’est pas, ou n’est plus, relié au vôtre.')
  const refusal = whyCannotUnlink(ways, open)
  if (refusal) return refusal
  const ended = await work.tx.execute<{ id: string }>(sql`
    delete from session using proconnect_session join proconnect_identity using (provider, sub)
    where session.id = session_id and proconnect_identity.person_id = ${personId} and ${IDENTITY_REF} = ${ref} returning session.id`)
  await work.tx.execute(sql`delete from proconnect_identity where person_id = ${personId} and ${IDENTITY_REF} = ${ref}`)
  for (const { id } of ended) work.touch(sessionTopic(id))
  const letter = held.email && (await writeToActor(work.tx, unlinkedLetter(held.email, work.publicUrl)))
  return { ended: ended.map(({ id }) => id), letter: Boolean(letter) }
}
