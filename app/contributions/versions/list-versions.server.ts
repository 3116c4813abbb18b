import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Version } from './compare-versions'

/** Every wording of a contribution that was public, the present one first. Whether it may be read is asked before. */
export async function listVersions(db: Reader, contributionId: number): Promise<Version[]> {
  return [...await db.execute<Version>(sql`
    select number, saved_at as "savedAt", jsonb_strip_nulls(details - 'themeId' || jsonb_build_object('title', title, 'text', text,
      'theme', case when details ? 'themeId' then coalesce((select name from theme where id = nullif(details ->> 'themeId', '')::bigint), '') end)) as fields
    from contribution_version where contribution_id = ${contributionId} order by number desc`)]
}
