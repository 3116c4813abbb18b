import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Viewer } from '~/identity/viewer'
import type { ContributionKind } from './contribution'
import { IS_DRAFT } from './is-draft.server'

type Row = { kind: ContributionKind; title: string; savedAt: string }

/** The drafts this person has begun in an edition, at most one a form. */
export async function listOwnDrafts(db: Reader, editionId: number, viewer: Pick<Viewer, 'personId'>) {
  const rows = await db.execute<Row>(sql`
    select kind, title, saved_at as "savedAt" from contribution
    where edition_id = ${editionId} and author_id = ${viewer.personId} and ${IS_DRAFT}`)
  return rows.map((row) => ({ ...row, savedAt: new Date(row.savedAt) }))
}
