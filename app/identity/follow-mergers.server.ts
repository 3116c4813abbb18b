import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Work } from '~/work.server'

type Merger = { from: number; to: number }

/**
 * Whoever spoke for a territory that has become part of another speaks for that one, as surely as before. Whoever would
 * then speak for it several times does once: by what is proven, else by what they chose, else by what was of that
 * territory already, else by the oldest. The others end, and who acted by choice for one of them acts for what it became.
 * Gives how many people follow each.
 */
export async function followMergers({ tx, at }: Work, mergers: readonly Merger[]): Promise<Map<number, number>> {
  const merged = sql`jsonb_to_recordset(${JSON.stringify(mergers)}::jsonb) as merged("from" bigint, "to" bigint)`
  const choices = await endSecondOnes(tx, await at(), merged)
  const moved = await tx.execute<{ from: number }>(sql`
    update attachment set territory_id = merged."to" from ${merged}
    where attachment.territory_id = merged."from" and revoked_at is null returning merged."from"`)
  // Once those that were chosen have ended: a person has one choice.
  await tx.execute(sql`
    update attachment set chosen_at = choice.chosen from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as choice(kept bigint, chosen timestamptz)
    where attachment.id = choice.kept`)
  return moved.reduce((counts, { from }) => counts.set(from, (counts.get(from) ?? 0) + 1), new Map<number, number>())
}

/** Ends, before anything moves, all but one of those a person would have for the same territory. Gives which is kept of each choice that ended. */
async function endSecondOnes(tx: Tx, at: Date, merged: ReturnType<typeof sql>): Promise<{ kept: number; chosen: string }[]> {
  const ended = await tx.execute<{ kept: number; chosen: string | null }>(sql`
    with live as (select attachment.*, coalesce(merged."to", territory_id) as becomes from attachment left join ${merged} on merged."from" = territory_id where revoked_at is null),
      ranked as (select id, first_value(id) over (partition by person_id, becomes order by level = 'proven' desc, chosen_at is null, territory_id <> becomes, id) as kept
        from live where becomes in (select "to" from ${merged}))
    update attachment set revoked_at = ${at.toISOString()}, revoked_reason = ${MERGED} from ranked
    where attachment.id = ranked.id and ranked.id <> kept returning kept, chosen_at as chosen`)
  return ended.flatMap(({ kept, chosen }) => (chosen ? [{ kept, chosen }] : []))
}

const MERGED = 'Des collectivités ont été réunies\u00a0: la personne parle déjà pour celle qu’elles forment.'
