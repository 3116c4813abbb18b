import { sql } from 'drizzle-orm'

/** In SQL, the joined `territory` as anyone may see it. */
export const PLACE = sql`jsonb_build_object('name', territory.name, 'kind', territory.kind, 'code', territory.code, 'departement', territory.departement)`
