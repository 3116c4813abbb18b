import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Viewer } from '~/identity/viewer'
import type { ContributionKind } from './contribution'
import type { Typed } from './forms'
import { IS_DRAFT } from './is-draft.server'

type Row = Typed & { id: number; startedAt: string; savedAt: string; needs: number[] }
export type FoundDraft = { id: number; startedAt: Date; savedAt: Date; typed: Typed; /** The needs it answers. */ needs: number[] }

/**
 * What this person has begun on this form of this edition, as they typed it; null when nothing waits. A need withdrawn
 * since is not given back as one that it answers.
 */
export async function findDraft(db: Reader, editionId: number, kind: ContributionKind, viewer: Pick<Viewer, 'personId'>): Promise<FoundDraft | null> {
  const [row] = await db.execute<Row>(sql`
    select id, title, text, coalesce(theme_id::text, '') as theme, beneficiaries, publisher, address, source_code as "sourceCode",
      licence, used_in as "usedIn", funding_for as "fundingFor", started_at as "startedAt", saved_at as "savedAt",
      coalesce((select jsonb_agg(need_id order by need_id) from contribution_link join contribution as need on need.id = need_id
        where solution_id = contribution.id and need.withdrawn_at is null), '[]') as needs
    from contribution
    where edition_id = ${editionId} and author_id = ${viewer.personId} and kind = ${kind} and ${IS_DRAFT}`)
  if (!row) return null
  const { id, startedAt, savedAt, needs, ...typed } = row
  return { id, startedAt: new Date(startedAt), savedAt: new Date(savedAt), typed, needs }
}
