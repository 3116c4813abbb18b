import { sql } from 'drizzle-orm'

/** In SQL, the joined `territory` as anyone may see it. */
export const PLACE = sql`jsonb_build_object('name', territory.name, 'kind', territory.kind, 'code', territory.code, 'departement', territory.departement)`

/** In SQL, what `placedName` makes of the joined `territory`. */
export const PLACED_NAME = sql`territory.name || case when territory.departement is not null and territory.kind not in ('departement', 'region') then ' (' || territory.departement || ')' else '' end`
