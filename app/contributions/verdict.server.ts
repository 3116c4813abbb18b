import { sql } from 'drizzle-orm'
import { PLACE } from '~/territories/place.server'

/** What became of the `contribution` of the surrounding question, as a `Verdict`; null while it waits. */
export const VERDICT = sql`(
  select jsonb_strip_nulls(jsonb_build_object(
    'kind', verdict.kind, 'decidedAt', decided_at, 'reason', reason,
    'scheme', (select jsonb_build_object('id', id, 'title', title) from scheme where scheme.id = scheme_id),
    'alone', case when verdict.kind = 'regrouped' then not exists (
      select from regrouping as own join regrouping as other using (proposal_id)
      where own.contribution_id = contribution.id and other.contribution_id <> contribution.id) end,
    'proposals', case when verdict.kind = 'regrouped' then (
      select jsonb_agg(jsonb_build_object('id', proposal.id, 'number', number, 'title', proposal.title) order by number)
      from regrouping join proposal on proposal.id = proposal_id where regrouping.contribution_id = contribution.id) end))
  from verdict where verdict.contribution_id = contribution.id)`

/** The territory of the surrounding question's `contribution`, as it is shown. */
export const TERRITORY = sql`(select ${PLACE} from territory where territory.id = contribution.territory_id)`
