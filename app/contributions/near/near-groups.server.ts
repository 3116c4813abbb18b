import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { groupNear, type NearGroup } from './group-near.server'

/** Gives the groups of published contributions of an edition that say nearly the same, whatever was decided of them. */
export type NearGroups = (editionId: number) => Promise<NearGroup[]>

type Text = { id: number; title: string; text: string }

/**
 * Keeps the groups of each edition in memory until a contribution is published, changed or withdrawn: reading them all
 * again for each moderator would cost a second of the process each. Opened once a process, handed by the context.
 */
export function openNearGroups(db: Reader): NearGroups {
  const kept = new Map<number, { mark: string; groups: Promise<NearGroup[]> }>()
  return async (editionId) => {
    const [row] = await db.execute<{ mark: string }>(sql`
      select count(*) || ' ' || coalesce(max(greatest(saved_at, withdrawn_at))::text, '') as mark from contribution
      where edition_id = ${editionId} and published_at is not null`)
    const mark = row?.mark ?? ''
    const known = kept.get(editionId)
    if (known?.mark === mark) return known.groups
    const groups = read(db, editionId)
    kept.set(editionId, { mark, groups })
    groups.catch(() => kept.delete(editionId))
    return groups
  }
}

const read = async (db: Reader, editionId: number): Promise<NearGroup[]> => groupNear(await db.execute<Text>(sql`
  select id, title, text from contribution where edition_id = ${editionId} and published_at is not null and withdrawn_at is null`))
