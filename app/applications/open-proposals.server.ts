import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { KEPT } from '~/proposals/kept.server'

/** A proposal one may apply to, and the file a territory already has for it, if any. */
export type OpenProposal = {
  id: number
  number: number
  title: string
  summary: string
  /** Territories with a submitted file. */
  territories: number
  own: number | null
}

/**
 * The proposals open to applications, in the order of the ballot: those kept by the first committee, or all of them
 * when the edition's rules say so or its first committee has decided nothing.
 * @param territoryId the territory whose own files are told; null for none
 */
export async function listOpenProposals(db: Reader, edition: Pick<Edition, 'id' | 'rules'>, territoryId: number | null): Promise<OpenProposal[]> {
  return db.execute<OpenProposal>(sql`
    select proposal.id, number, title, summary,
      (select count(distinct territory_id) from application
        where proposal_id = proposal.id and submitted_at is not null and withdrawn_at is null) as territories,
      (select id from application
        where proposal_id = proposal.id and territory_id = ${territoryId} and withdrawn_at is null) as own
    from proposal where edition_id = ${edition.id} and ${isOpen(edition)} order by number`)
}

/** In SQL, whether the proposal of the row is open to applications. */
export const isOpen = ({ rules }: Pick<Edition, 'rules'>): SQL<boolean> => (rules.applications.keptOnly ? IS_KEPT : sql`true`)

/** In SQL, whether the proposal of the row goes on: kept by the first committee, or any of them while it has decided nothing. */
export const IS_KEPT = sql<boolean>`coalesce(${KEPT}, not exists (
  select from committee_decision decision join committee on committee.id = decision.committee_id
  where committee.number = 1 and committee.edition_id = proposal.edition_id and decision.proposal_id is not null))`
