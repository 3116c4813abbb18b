import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Attachment } from '~/identity/viewer'
import type { ApplicationState } from './application'
import type { ApplicationFilters } from './filters'

export type ListedApplication = {
  id: number
  proposal: { id: number; number: number; title: string }
  territory: Pick<Attachment, 'name' | 'kind' | 'departement'>
  state: ApplicationState
  submittedAt: Date
  decidedAt: Date | null
}

type Wanted = ApplicationFilters & { after?: number | undefined; limit: number }
type Row = Omit<ListedApplication, 'submittedAt' | 'decidedAt'> & { submittedAt: string; decidedAt: string | null }

/**
 * One page of the submitted files of an edition, by proposal in the order of the ballot, the first submitted first.
 * Who, for what, in which state: their texts are not here. A cursor is the last file already read.
 */
export async function listApplications(db: Reader, editionId: number, wanted: Wanted) {
  const matching = sql`${ofEdition(editionId)} and submitted_at is not null and withdrawn_at is null
    ${wanted.proposalId ? sql`and proposal_id = ${wanted.proposalId}` : sql``}
    ${wanted.state ? sql`and ${STATE} = ${wanted.state}` : sql``}`
  const [found] = await db.execute<{ total: number; territories: number }>(sql`
    select count(*) as total, count(distinct territory_id) as territories from application where ${matching}`)
  const rows = await db.execute<Row>(sql`
    select ${ITEM} ${FROM} where ${matching}
      ${wanted.after ? sql`and (number, submitted_at, application.id) > (${placeOf(wanted.after)})` : sql``}
    order by number, submitted_at, application.id limit ${wanted.limit + 1}`)
  const items = rows.slice(0, wanted.limit).map(asListed)
  return { items, total: found?.total ?? 0, territories: found?.territories ?? 0, next: rows.length > wanted.limit ? (items.at(-1)?.id ?? null) : null }
}

export type OwnApplication = Awaited<ReturnType<typeof listOwnApplications>>[number]

/** Every file of a territory in an edition, drafts included: for its proven members only. */
export async function listOwnApplications(db: Reader, editionId: number, territoryId: number) {
  const rows = await db.execute<Omit<Row, 'submittedAt'> & { submittedAt: string | null; savedAt: string }>(sql`
    select ${ITEM}, saved_at as "savedAt" ${FROM} where ${ofEdition(editionId)} and territory_id = ${territoryId}
      and (withdrawn_at is null or submitted_at is not null) order by withdrawn_at nulls first, number`)
  return rows.map((row) => ({ ...row, submittedAt: asDate(row.submittedAt), decidedAt: asDate(row.decidedAt), savedAt: new Date(row.savedAt) }))
}

/** In SQL, what `stateOfApplication` says of a row; a test holds one against the other. */
export const STATE = sql`case when withdrawn_at is not null then 'withdrawn' when decision is not null then decision
  when submitted_at is null then 'draft' when reviewed_at is not null then 'under-review' else 'submitted' end`

const ITEM = sql`application.id, ${STATE} as state, submitted_at as "submittedAt", decided_at as "decidedAt",
  jsonb_build_object('id', proposal.id, 'number', number, 'title', title) as proposal,
  jsonb_build_object('name', name, 'kind', kind, 'departement', departement) as territory`

const FROM = sql`from application join proposal on proposal.id = proposal_id join territory on territory.id = territory_id`

const ofEdition = (id: number): SQL => sql`application.edition_id = ${id}`

const placeOf = (id: number): SQL => sql`
  select number, submitted_at, application.id from application join proposal on proposal.id = proposal_id where application.id = ${id}`

const asDate = (text: string | null) => (text ? new Date(text) : null)

const asListed = (row: Row): ListedApplication => ({ ...row, submittedAt: new Date(row.submittedAt), decidedAt: asDate(row.decidedAt) })
