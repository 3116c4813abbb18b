import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { attachment } from '~db/schema/identity'
import { ACTING_FIRST } from './acting-first.server'
import type { Attachment } from './viewer'

export type MyAttachment = Attachment & Pick<typeof attachment.$inferSelect, 'declaredAt' | 'provenAt' | 'proof'>

/** The attachment a person acts under, with its dates; null when they speak for no territory. */
export async function findMyAttachment(db: Reader, personId: string): Promise<MyAttachment | null> {
  const [row] = await db.execute<Omit<MyAttachment, 'declaredAt' | 'provenAt'> & { declaredAt: string; provenAt: string | null }>(sql`
    select territory_id as "territoryId", name, kind, departement, level, declared_at as "declaredAt", proven_at as "provenAt", proof
    from attachment join territory on territory.id = territory_id
    where person_id = ${personId} and revoked_at is null ${ACTING_FIRST}`)
  return row ? { ...row, declaredAt: new Date(row.declaredAt), provenAt: row.provenAt ? new Date(row.provenAt) : null } : null
}
