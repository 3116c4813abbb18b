import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ShownTerritory } from '~/contributions/contribution'
import { PLACE } from '~/territories/place.server'
import type { Milestone, ProjectState } from './project'

export type ListedProject = {
  id: number
  title: string
  state: ProjectState
  stoppedReason: string | null
  amountCents: number
  reconstructed: boolean
  territory: ShownTerritory
  proposal: { id: number; number: number; title: string }
  contribution: { id: number; title: string } | null
  milestones: { reached: number; total: number; next: Milestone | null }
}

type Page = { total: number; items: ListedProject[] }

/** One page of the projects of an edition, in the order they were made. A cursor is the last project already read. */
export async function listProjects(db: Reader, editionId: number, { after, limit }: { after?: number | undefined; limit: number }) {
  const [page] = await db.execute<Page>(sql`
    with shown as (select * from project where edition_id = ${editionId} and id > ${after ?? 0} order by id limit ${limit + 1})
    select (select count(*) from project where edition_id = ${editionId}) as total,
      coalesce((select jsonb_agg(${PROJECT} order by project.id) from shown as project ${BEHIND}), '[]') as items`)
  if (!page) throw new Error('the list of projects has no page')
  const items = page.items.slice(0, limit)
  return { total: page.total, items, next: page.items.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const MILESTONE = sql`jsonb_build_object('label', label, 'dueOn', due_on, 'reachedOn', reached_on,
  'late', reached_on is null and due_on < (now() at time zone 'Europe/Paris')::date)`

/** In SQL, a project as lists show it, from `project` and what `BEHIND` joins. */
export const PROJECT: SQL = sql`jsonb_build_object('id', project.id, 'title', laureate.title, 'state', project.state,
  'stoppedReason', stopped_reason, 'amountCents', amount_cents, 'reconstructed', laureate.reconstructed,
  'territory', ${PLACE},
  'proposal', jsonb_build_object('id', proposal.id, 'number', number, 'title', proposal.title),
  'contribution', case when contribution.id is not null then jsonb_build_object('id', contribution.id, 'title', contribution.title) end,
  'milestones', jsonb_build_object(
    'reached', (select count(*) from milestone where project_id = project.id and reached_on is not null),
    'total', (select count(*) from milestone where project_id = project.id),
    'next', (select ${MILESTONE} from milestone where project_id = project.id and reached_on is null order by position limit 1)))`

export const BEHIND: SQL = sql`
  join laureate on laureate.id = laureate_id join territory on territory.id = laureate.territory_id
  join proposal on proposal.id = laureate.proposal_id left join contribution on contribution.id = laureate.contribution_id`

/** In SQL, the milestones of `project` in their order. */
export const MILESTONES: SQL = sql`coalesce((select jsonb_agg(${MILESTONE} order by position) from milestone where project_id = project.id), '[]')`
