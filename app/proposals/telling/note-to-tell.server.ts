import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { listOf } from '~db/list-of'
import type { Edition } from '~/editions/edition.server'

/** Notes that what became of these contributions has changed: their authors are told once it has stayed so for a while. */
export async function noteToTell(tx: Tx, { id, at }: Pick<Edition, 'id' | 'at'>, contributionIds: number[]): Promise<void> {
  const ids = [...new Set(contributionIds)]
  if (ids.length === 0) return
  const now = at.toISOString()
  await tx.execute(sql`
    insert into verdict_telling (contribution_id, edition_id, changed_since, changed_at)
    select changed, ${id}, ${now}::timestamptz, ${now}::timestamptz from unnest(${listOf(ids)}::bigint[]) as changed
    on conflict (contribution_id) do update set changed_at = excluded.changed_at, changed_since = coalesce(verdict_telling.changed_since, excluded.changed_since)`)
}
