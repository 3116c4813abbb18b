import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { holdPerson } from '~/identity/hold-person.server'
import type { Viewer } from '~/identity/viewer'
import { PLACED_NAME } from '~/territories/place.server'

/** An attachment held to be judged, with its person, its territory and what a moderator may have proposed of it. */
export type HeldAttachment = { attachmentId: number; personId: string; email: string | null; territoryId: number; territory: string; level: 'declared' | 'proven'; proposal: { id: number; reason: string; proposedBy: string; proposerInOffice: boolean } | null }

/**
 * Holds a live attachment and its person until the commit: two moderators judge one after the other, and who is judged
 * is neither erased nor introduced otherwise meanwhile. Null when it is gone.
 */
export async function holdJudged(tx: Tx, attachmentId: number): Promise<HeldAttachment | null> {
  const [owner] = await tx.execute<{ personId: string }>(sql`select person_id as "personId" from attachment where id = ${attachmentId}`)
  if (!owner) return null
  await holdPerson(tx, owner)
  await tx.execute(sql`select from attachment where id = ${attachmentId} for update`)
  const [judged] = await tx.execute<HeldAttachment>(sql`
    select attachment.id as "attachmentId", person_id as "personId", email, territory_id as "territoryId", ${PLACED_NAME} as territory, level, (
      select jsonb_build_object('id', id, 'reason', reason, 'proposedBy', proposed_by, 'proposerInOffice',
        exists (select from role_grant where person_id = proposed_by and role = 'moderator' and revoked_at is null))
      from proof_proposal where attachment_id = attachment.id and confirmed_at is null and dropped_at is null) as proposal
    from attachment join person on person.id = person_id join territory on territory.id = territory_id
    where attachment.id = ${attachmentId} and revoked_at is null`)
  return judged ?? null
}

/** How the journal names an attachment and its territory: never the person. */
export const journaled = ({ attachmentId, territory, territoryId }: HeldAttachment, actor: Viewer) =>
  ({ actorId: actor.personId, editionId: null, object: `attachment:${attachmentId}`, details: { title: territory, territoryId } })
