import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ApplicationState, ReviewedState } from './application'
import { type ListedApplication, STATE } from './list-applications.server'

type Row = Omit<ListedApplication, 'submittedAt' | 'decidedAt'> & { submittedAt: string; decidedAt: string | null }
type Page = { counts: Partial<Record<ApplicationState, number>>; items: Row[] }

export type ReviewList = Awaited<ReturnType<typeof listToReview>>

/** The files of an edition in one state, the oldest first, and how many there are in each. */
export async function listToReview(db: Reader, editionId: number, state: ReviewedState, limit: number) {
  const [page] = await db.execute<Page>(sql`
    with file as (select *, ${STATE} as state from application where edition_id = ${editionId}),
      shown as (select * from file where state = ${state} and submitted_at is not null order by submitted_at, id limit ${limit})
    select
      (select coalesce(jsonb_object_agg(state, number), '{}') from (
        select state, count(*) as number from file where submitted_at is not null or state = 'draft' group by state) as counted) as counts,
      coalesce((select jsonb_agg(jsonb_build_object('id', shown.id, 'state', state, 'submittedAt', submitted_at, 'decidedAt', decided_at,
          'proposal', jsonb_build_object('id', proposal.id, 'number', number, 'title', title),
          'territory', jsonb_build_object('name', name, 'kind', kind)) order by submitted_at, shown.id)
        from shown join proposal on proposal.id = proposal_id join territory on territory.id = territory_id), '[]') as items`)
  if (!page) throw new Error('the list of files has no page')
  return {
    counts: page.counts,
    items: page.items.map((row) => ({ ...row, submittedAt: new Date(row.submittedAt), decidedAt: row.decidedAt ? new Date(row.decidedAt) : null })),
  }
}
