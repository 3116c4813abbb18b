import { sql } from 'drizzle-orm'
import type { Work } from '~/work.server'

/**
 * Whoever spoke for a territory that has become part of another speaks for that one, as surely as before; whoever already
 * did keeps that attachment, and the other ends. Gives how many people follow each.
 */
export async function followMergers({ tx, at }: Work, mergers: readonly { from: number; to: number }[]): Promise<Map<number, number>> {
  const merged = sql`jsonb_to_recordset(${JSON.stringify(mergers)}::jsonb) as merged("from" bigint, "to" bigint)`
  await tx.execute(sql`
    update attachment set revoked_at = ${(await at()).toISOString()}, revoked_reason = ${MERGED} from ${merged}
    where attachment.territory_id = merged."from" and revoked_at is null
      and exists (select from attachment other where other.person_id = attachment.person_id and other.territory_id = merged."to" and other.revoked_at is null)`)
  const moved = await tx.execute<{ from: number }>(sql`
    update attachment set territory_id = merged."to" from ${merged}
    where attachment.territory_id = merged."from" and revoked_at is null returning merged."from"`)
  return moved.reduce((counts, { from }) => counts.set(from, (counts.get(from) ?? 0) + 1), new Map<number, number>())
}

const MERGED = 'La collectivité est devenue une partie d’une autre, pour laquelle la personne parle déjà.'
