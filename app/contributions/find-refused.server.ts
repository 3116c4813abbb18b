import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind } from './contribution'
import type { AuthorLook } from './last-look.server'
import { LAST_LOOK } from './last-look.server'

export type RefusedContribution = { id: number; kind: ContributionKind; publishedAt: Date; refusedAt: Date; look: Extract<AuthorLook, { act: 'refuse' }> }
type Row = Omit<RefusedContribution, 'publishedAt' | 'refusedAt'> & { publishedAt: string; refusedAt: string }

/**
 * What stays public of a contribution that was published, then refused: when and why, without its title, its text nor where it
 * comes from; null for any other, and for its author, who still reads it whole. What was never public leaves no page.
 */
export async function findRefused(db: Reader, editionId: number, id: number, readerId: string | null): Promise<RefusedContribution | null> {
  const [row] = await db.execute<Row>(sql`
    select id, kind, published_at as "publishedAt", refused_at as "refusedAt", ${LAST_LOOK} as look from contribution
    where id = ${id} and edition_id = ${editionId} and published_at is not null and refused_at is not null
      and author_id is distinct from ${readerId}::uuid`)
  return row ? { ...row, publishedAt: new Date(row.publishedAt), refusedAt: new Date(row.refusedAt) } : null
}
