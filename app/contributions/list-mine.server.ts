import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind, Verdict } from './contribution'
import { LAST_LOOK } from './last-look.server'
import { VERDICT } from './verdict.server'

/** A contribution as its author finds it in their account, drafts included. */
export type MyContribution = {
  id: number
  slug: string
  edition: string
  kind: ContributionKind
  title: string
  state: 'draft' | 'waiting' | 'change-asked' | 'published' | 'withdrawn' | 'refused'
  /** When it came to that state; for a draft, when it was last kept. */
  since: Date
  verdict: Verdict | null
}

/** What a person has deposited or begun, the last touched first. */
export async function listMyContributions(db: Reader, personId: string): Promise<MyContribution[]> {
  const rows = await db.execute<Omit<MyContribution, 'since'> & { since: string }>(sql`
    select contribution.id, slug, edition.name as edition, kind, contribution.title,
      case when refused_at is not null then 'refused' when withdrawn_at is not null then 'withdrawn'
        when (${LAST_LOOK}->>'act') = 'ask-change' and not (${LAST_LOOK}->>'answered')::boolean then 'change-asked'
        when published_at is not null then 'published' when submitted_at is not null then 'waiting' else 'draft' end as state,
      coalesce(withdrawn_at, published_at, submitted_at, saved_at) as since, ${VERDICT} as verdict
    from contribution join edition on edition.id = edition_id
    where author_id = ${personId} order by since desc, contribution.id desc`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}
