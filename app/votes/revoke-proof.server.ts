import { findViewer } from '~/identity/find-viewer.server'
import { holdPerson } from '~/identity/hold-person.server'
import type { PowerOver, PowerRefusal } from '~/identity/power'
import { revokeAttachment } from '~/identity/revoke-attachment.server'
import { personTopic } from '~/identity/topic'
import { writeJournal } from '~/journal/write-journal.server'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { endedLetter } from './letters'
import { holdVotesToEnd, invalidateHeld } from './open-votes.server'
import { whyCannotPublish } from './policy'
import type { NamingRefusal } from './vote'

/**
 * Takes back, from the command line, the attachments of a person: they no longer speak for any territory. What they
 * support in a vote that is open leaves the counts in the same act, because only a proven member's vote counts; a vote
 * that is closed is left as it was sealed. The person is told. Gives the territory they acted for, and how many supports ended.
 */
export async function revokeProof(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | NamingRefusal | { displayName: string; territory: string; invalidated: number }> {
  const votes = await holdVotesToEnd(work)
  const held = await holdPerson(work.tx, email)
  const present = held && (await findViewer(work.tx, held.id))
  if (!present) return { refused: 'unknown-person', email }
  if (!present.attachment) return { refused: 'nothing-declared', email }
  const told = whyCannotPublish(reason, present)
  if (told) return told

  const ended = await revokeAttachment(work.tx, present.personId, await work.at(), reason)
  const invalidated = await invalidateHeld(work, votes, { personId: present.personId, reason })
  work.touch(personTopic(present.personId))
  const { name, territoryId } = present.attachment
  await writeJournal(work, {
    actorId: null, editionId: null, act: 'attachment-revoke', object: `attachment:${ended?.id}`, reason,
    details: { title: name, territoryId, votes: invalidated },
  })
  if (present.email) await writeLetter(work.tx, endedLetter(present.email, { territory: name, reason, invalidated, page: `${work.publicUrl}/compte` }))
  return { displayName: present.displayName, territory: name, invalidated }
}
