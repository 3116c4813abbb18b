import { sql } from 'drizzle-orm'

/** In SQL, whether the first committee kept the `proposal` of the row; null as long as it has decided nothing of it. */
export const KEPT = sql<boolean | null>`(select outcome = 'kept' from committee_decision join committee on committee.id = committee_id
  where proposal_id = proposal.id and committee.number = 1)`
