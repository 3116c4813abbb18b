import { holdPerson } from '~/identity/hold-person.server'
import { listMyAttachments } from '~/identity/list-my-attachments.server'
import type { PowerOver, PowerRefusal } from '~/identity/power'
import { personTopic } from '~/identity/topic'
import { writeToPerson } from '~/identity/write-to-person.server'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import { endOne } from './end-one.server'
import { endedLetter } from './letters'
import { holdVotesToEnd, invalidateHeld } from './open-votes.server'
import { whyCannotPublish } from './policy'
import type { NamingRefusal } from './vote'

/**
 * Takes back, from the command line, the attachments of a person: they no longer speak for any territory. What they
 * support in a vote that is open leaves the counts in the same act, because only a proven member's vote counts; a vote
 * that is closed is left as it was sealed. The journal has a line an attachment; the person is told of all in one letter.
 * Gives the territories they spoke for, and how many supports ended.
 */
export async function revokeProof(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | NamingRefusal | { displayName: string; territories: string[]; invalidated: number }> {
  const votes = await holdVotesToEnd(work)
  const held = await holdPerson(work.tx, { email })
  if (!held) return { refused: 'unknown-person', email }
  const mine = await listMyAttachments(work.tx, held.id)
  if (mine.length === 0) return { refused: 'nothing-declared', email }
  const told = whyCannotPublish(reason, held)
  if (told) return told

  let invalidated = 0
  for (const one of mine) invalidated += await endOne(work, votes, { actorId: null, personId: held.id, attachmentId: one.id, territoryId: one.territoryId, territory: placedName(one), reason })
  // What they support, if anything, for a territory that they had left before.
  invalidated += await invalidateHeld(work, votes, { personId: held.id, reason })
  work.touch(personTopic(held.id))
  const territories = mine.map(placedName)
  if (held.email) await writeToPerson(work.tx, endedLetter(held.email, { territories, reason, invalidated, page: `${work.publicUrl}/compte` }))
  return { displayName: held.displayName, territories, invalidated }
}
