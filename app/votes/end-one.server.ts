import { revokeAttachment } from '~/identity/revoke-attachment.server'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { type HeldVote, invalidateHeld } from './open-votes.server'

type Ended = { actorId: string | null; personId: string; attachmentId: number; territoryId: number; territory: string; reason: string }

/**
 * Ends one attachment of a person who is held: the supports given for its territory leave the votes held, and the journal
 * has its line, without a reason when it is the person who leaves. Gives how many supports ended.
 */
export async function endOne(work: Work, votes: HeldVote[], { actorId, personId, attachmentId, territoryId, territory, reason }: Ended): Promise<number> {
  const isOwn = personId === actorId
  await revokeAttachment(work, { personId, territoryId, reason, byTeam: !isOwn })
  const invalidated = await invalidateHeld(work, votes, { personId, reason, territoryId })
  await writeJournal(work, {
    actorId, editionId: null, act: isOwn ? 'attachment-leave' : 'attachment-revoke', object: `attachment:${attachmentId}`, reason: isOwn ? null : reason,
    details: { title: territory, territoryId, votes: invalidated },
  })
  return invalidated
}
