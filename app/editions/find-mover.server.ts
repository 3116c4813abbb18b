import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { ROLES } from '~db/schema/identity'

type Role = (typeof ROLES)[number]

/**
 * The roles of who moves a date, as known inside the act's own transaction: a role taken back a moment ago no longer
 * serves. Read here, since `identity` is on the same floor; nobody at all holds no role.
 */
export async function findMover(tx: Tx, personId: string): Promise<{ roles: Role[] }> {
  const rows = await tx.execute<{ role: Role }>(sql`select role from role_grant where person_id = ${personId} and revoked_at is null`)
  return { roles: rows.map(({ role }) => role) }
}
