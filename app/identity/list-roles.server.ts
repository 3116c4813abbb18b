import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Role } from './viewer'

export type HeldRole = { displayName: string; email: string | null; role: Role; reason: string; grantedAt: Date }

/** Every role held now, with its reason. */
export async function listRoles(db: Reader): Promise<HeldRole[]> {
  const rows = await db.execute<Omit<HeldRole, 'grantedAt'> & { grantedAt: string }>(sql`
    select display_name as "displayName", email, role, reason, granted_at as "grantedAt"
    from role_grant join person on person.id = person_id where revoked_at is null order by role, granted_at, role_grant.id`)
  return rows.map((row) => ({ ...row, grantedAt: new Date(row.grantedAt) }))
}
