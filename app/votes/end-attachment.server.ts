import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { findActor } from '~/identity/find-actor.server'
import { holdPerson } from '~/identity/hold-person.server'
import { personTopic } from '~/identity/topic'
import { writeToActor } from '~/identity/write-to-actor.server'
import { writeLetter } from '~/mail/write-letter.server'
import { PLACED_NAME } from '~/territories/place.server'
import type { Work } from '~/work.server'
import { endOne } from './end-one.server'
import { endedLetter } from './letters'
import { holdVotesToEnd } from './open-votes.server'
import { whyCannotEnd, whyCannotPublish } from './policy'
import type { EndRefusal } from './vote'

const LEFT = 'Retiré par la personne elle-même.'

/**
 * Ends one attachment: a moderator with a reason, or the person by themselves. The supports given for that territory in
 * an open vote leave the counts, each by a public line with the reason; the journal, and a letter to the person, in the
 * same act.
 * @returns the refusal, or what ended, and whether a letter tells it (`writeToActor`)
 */
export async function endAttachment(work: Work, { actorId, attachmentId, reason }: { actorId: string; attachmentId: number; reason?: string }): Promise<EndRefusal | { territory: string; invalidated: number; letter: boolean }> {
  const votes = await holdVotesToEnd(work)
  const owner = await findLive(work.tx, attachmentId)
  const held = owner && (await holdPerson(work.tx, { personId: owner.personId }))
  const present = held && (await findLive(work.tx, attachmentId))
  const actor = await findActor(work.tx, actorId)
  const refusal = whyCannotEnd(actor, present, reason)
  if (refusal || !held || !present) return refusal ?? { refused: 'attachment-gone' }
  const isOwn = present.personId === actorId
  const why = isOwn ? LEFT : (reason ?? '').trim()
  const told = isOwn ? null : whyCannotPublish(why, held)
  if (told) return told
  const { personId, territory } = present
  const invalidated = await endOne(work, votes, { ...present, actorId, attachmentId, reason: why })
  work.touch(personTopic(personId))
  const write = isOwn ? writeToActor : writeLetter
  const letter = held.email && (await write(work.tx, endedLetter(held.email, { territories: [territory], reason: isOwn ? null : why, invalidated, page: `${work.publicUrl}/compte` })))
  return { territory, invalidated, letter: Boolean(letter) }
}

/** The person ends one of their own; another's is as if it were not there, even to a moderator. */
export async function leaveTerritory(work: Work, { personId, attachmentId }: { personId: string; attachmentId: number }): ReturnType<typeof endAttachment> {
  const live = await findLive(work.tx, attachmentId)
  return live?.personId === personId ? endAttachment(work, { actorId: personId, attachmentId }) : { refused: 'attachment-gone' }
}

type Live = { personId: string; territoryId: number; territory: string }

async function findLive(tx: Tx, attachmentId: number): Promise<Live | null> {
  const [live] = await tx.execute<Live>(sql`
    select person_id as "personId", territory_id as "territoryId", ${PLACED_NAME} as territory from attachment join territory on territory.id = territory_id
    where attachment.id = ${attachmentId} and revoked_at is null`)
  return live ?? null
}
