import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Attachment } from '~/identity/viewer'
import { PLACED_NAME } from '~/territories/place.server'

/** An attachment that the team has ended; `by` null: the operator of the server; `line`: that of the journal, null for what came before it. */
export type EndedFound = { id: number; personId: string; displayName: string; email: string | null; territory: string; level: Attachment['level']; endedAt: Date; reason: string; by: string | null; line: number | null }

/** At most as many as one reads: more is a search to make more precise. */
const MOST = 30

/**
 * The attachments that moderators or the operator have ended and whose person's name, address or territory holds these
 * words, the latest first: who has ended one by mistake must find it. Fewer than three characters find nothing.
 */
export async function listEndedFound(db: Reader, words: string): Promise<EndedFound[]> {
  if ([...words.trim()].length < 3) return []
  const held = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.execute<Omit<EndedFound, 'endedAt'> & { endedAt: string }>(sql`
    select attachment.id, person.id as "personId", person.display_name as "displayName", person.email, ${PLACED_NAME} as territory, level,
      revoked_at as "endedAt", revoked_reason as reason, line.id as line, moderator.display_name as by
    from attachment join person on person.id = person_id join territory on territory.id = territory_id
      left join lateral (select id, actor_id from journal_line where act = 'attachment-revoke' and object = 'attachment:' || attachment.id order by id desc limit 1) as line on true
      left join person as moderator on moderator.id = line.actor_id
    where ended_by_team and (person.display_name ilike ${held} or person.email ilike ${held} or name ilike ${held})
    order by revoked_at desc, attachment.id limit ${MOST}`)
  return rows.map((row) => ({ ...row, endedAt: new Date(row.endedAt) }))
}
