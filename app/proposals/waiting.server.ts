import { sql } from 'drizzle-orm'

/** In SQL, whether the `contribution` of the row waits for a verdict: public, and given none yet. */
export const IS_WAITING = sql<boolean>`(published_at is not null and withdrawn_at is null
  and not exists (select from verdict where contribution_id = contribution.id))`
