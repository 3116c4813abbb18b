import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Role } from './viewer'

export type HeldRole = { personId: string; displayName: string; email: string | null; role: Role; reason: string; grantedAt: Date; grantedBy: string | null }

/** Every role held now, with its reason, and who gave it; null for the operator of the server. */
export async function listRoles(db: Reader): Promise<HeldRole[]> {
  const rows = await db.execute<Omit<HeldRole, 'grantedAt'> & { grantedAt: string }>(sql`
    select person.id as "personId", person.display_name as "displayName", person.email, role, reason, granted_at as "grantedAt", giver.display_name as "grantedBy"
    from role_grant join person on person.id = person_id left join person as giver on giver.id = granted_by
    where revoked_at is null order by role, granted_at, role_grant.id`)
  return rows.map((row) => ({ ...row, grantedAt: new Date(row.grantedAt) }))
}
