import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Attachment } from './viewer'

/**
 * An attachment that the team has ended, with its reason. `replaced`: the person has had another one proven, or has one
 * still, so that their account need not go on telling it first.
 */
export type EndedAttachment = Pick<Attachment, 'territoryId' | 'name' | 'kind' | 'departement' | 'level'> & { endedAt: Date; reason: string; replaced: boolean }

/** What the team has ended of a person’s attachments, the last of each territory, the latest first. What they left or replaced by themselves is not told. */
export async function listEndedAttachments(db: Reader, personId: string): Promise<EndedAttachment[]> {
  const rows = await db.execute<Omit<EndedAttachment, 'endedAt'> & { endedAt: string }>(sql`
    select * from (select distinct on (territory_id) territory_id as "territoryId", name, kind, departement, level, revoked_at as "endedAt", revoked_reason as reason,
        exists (select from attachment live where live.person_id = attachment.person_id and live.level = 'proven' and live.revoked_at is null) as replaced
      from attachment join territory on territory.id = territory_id where person_id = ${personId} and ended_by_team
      order by territory_id, revoked_at desc) as ended
    order by "endedAt" desc, "territoryId"`)
  return rows.map((row) => ({ ...row, endedAt: new Date(row.endedAt) }))
}
