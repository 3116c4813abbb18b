import { sql } from 'drizzle-orm'

/**
 * In SQL, whether a `territory` is of the official reference, which editions of it bring and take away; a structure that a
 * moderator added is not.
 */
export const OF_REFERENCE = sql`territory.kind in ('commune', 'epci', 'departement', 'region')`
