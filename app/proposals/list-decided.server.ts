import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind, ShownTerritory, Verdict } from '~/contributions/contribution'
import { TERRITORY, VERDICT } from '~/contributions/verdict.server'
import type { VerdictKind } from './verdict'

export type DecidedContribution = {
  id: number
  kind: ContributionKind
  title: string
  territory: ShownTerritory | null
  organisation: string
  verdict: Verdict
  /** Who decided; told to moderators only. */
  decidedBy: string | null
}

type Page = { items: DecidedContribution[]; start: number; total: number; previous: number | null; next: number | null }

/** One page of the contributions that have a verdict, the latest first. A cursor is the last one already read. */
export async function listDecided(db: Reader, editionId: number, { kind, cursor, limit }: { kind?: VerdictKind | undefined; cursor?: number | undefined; limit: number }): Promise<Page> {
  const [row] = await db.execute<Omit<Page, 'next'>>(sql`
    with matched as (
      select contribution.id, decided_at, decided_by, row_number() over (order by decided_at desc, contribution.id desc) as position
      from verdict join contribution on contribution.id = contribution_id
      where verdict.edition_id = ${editionId} and published_at is not null and withdrawn_at is null
        ${kind ? sql`and verdict.kind = ${kind}` : sql``}),
    page as (
      select count(*) as start from matched, verdict as last
      where last.contribution_id = ${cursor ?? null} and (matched.decided_at, matched.id) >= (last.decided_at, last.contribution_id))
    select start, (select count(*) from matched) as total,
      (select id from matched where position = start - ${limit}::int) as previous,
      coalesce((select jsonb_agg(jsonb_build_object('id', contribution.id, 'kind', kind, 'title', title, 'territory', ${TERRITORY},
          'organisation', organisation, 'verdict', ${VERDICT},
          'decidedBy', (select display_name from person where person.id = decided_by)) order by matched.position)
        from matched join contribution using (id)
        where matched.position > start and matched.position <= start + ${limit}::int), '[]') as items
    from page`)
  if (!row) throw new Error('the list of decided contributions has no page')
  const last = row.items.at(-1)
  return { ...row, next: last && row.start + row.items.length < row.total ? last.id : null }
}
