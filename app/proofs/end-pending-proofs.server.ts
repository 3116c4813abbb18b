import { sql } from 'drizzle-orm'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'

/** What is set aside comes back with the account of ProConnect it was set aside for, and its codes with it. */
const MAY_SERVE = sql`(revoked_at is null or set_aside_for is not null)`

const WHY = 'La personne a changé sa présentation depuis la proposition.'

/**
 * Ends the proofs under way of a person, for the verb that holds them: their codes expire, and what moderators propose of
 * their attachments is dropped, by the person, as the journal says. Codes stay counted: nobody floods a mairie this way.
 * @returns whether there was any
 */
export async function endPendingProofs(work: Work, personId: string): Promise<boolean> {
  const at = (await work.at()).toISOString()
  const codes = await work.tx.execute(sql`
    update mailbox_code set expires_at = ${at}::timestamptz from attachment
    where attachment.id = attachment_id and person_id = ${personId} and ${MAY_SERVE} and used_at is null and expires_at > ${at}::timestamptz returning mailbox_code.id`)
  const dropped = await work.tx.execute<{ attachmentId: number; territoryId: number; title: string }>(sql`
    update proof_proposal set dropped_by = ${personId}, dropped_at = ${at}::timestamptz from attachment join territory on territory.id = territory_id
    where attachment.id = attachment_id and person_id = ${personId} and ${MAY_SERVE} and confirmed_at is null and dropped_at is null
    returning attachment_id as "attachmentId", territory_id as "territoryId", name as title`)
  for (const { attachmentId, ...details } of dropped) {
    await writeJournal(work, { actorId: personId, editionId: null, act: 'attachment-drop', object: `attachment:${attachmentId}`, reason: WHY, details })
  }
  return codes.length + dropped.length > 0
}
