import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { type Gazetteer, type KnownTerritory, makeGazetteer } from './gazetteer'

/** For how long the reference, which changes once a year, is not asked whether it changed. */
const MILLISECONDS_KEPT = 60_000

/** Gives every name of the reference, as it was at most a minute ago. */
export type ReadGazetteer = () => Promise<Gazetteer>
type Kept = { edition: string; at: number; gazetteer: Gazetteer }

/**
 * Keeps every name of the reference in memory: opened once a process and handed to requests by their context, for it
 * weighs some 40 MB. Read when first asked for, and again within a minute of a change of the reference, by this instance
 * as by every other.
 * @param keptFor milliseconds it is not asked whether the reference changed
 */
export function openGazetteer(db: Reader, keptFor = MILLISECONDS_KEPT): ReadGazetteer {
  let kept: Promise<Kept> | undefined
  return async function read(): Promise<Gazetteer> {
    const known = kept
    const present = await known
    if (present && performance.now() - present.at < keptFor) return present.gazetteer
    // Another request may have begun to read while this one waited.
    if (known !== kept) return read()
    const next = readNext(db, present)
    kept = next
    next.catch(() => (kept = known))
    return (await next).gazetteer
  }
}

async function readNext(db: Reader, present: Kept | undefined): Promise<Kept> {
  const [{ edition } = { edition: '' }] = await db.execute<{ edition: string }>(EDITION)
  const at = performance.now()
  if (present?.edition === edition) return { ...present, at }
  return { edition, at, gazetteer: makeGazetteer(await db.execute<KnownTerritory>(EVERYTHING)) }
}

/** Any change of a row gives it the number of a later transaction. */
const EDITION = sql`
  select concat_ws(' ', (select concat_ws(' ', count(*), max(xmin::text::bigint)) from territory),
    (select concat_ws(' ', count(*), max(xmin::text::bigint)) from territory_alias)) as edition`

const EVERYTHING = sql`
  select territory.id, territory.kind, territory.code, territory.siren, territory.name, territory.departement, area.name as "departementName",
    territory.region, territory.population, territory.postal_codes as "postalCodes", coalesce(alias.former, '[]') as former
  from territory
  left join territory area on area.kind = 'departement' and area.code = territory.departement
  left join (select territory_id, jsonb_agg(jsonb_build_object('name', name, 'code', code)) as former from territory_alias group by territory_id) alias
    on alias.territory_id = territory.id
  where territory.closed_at is null`
