import { sql } from 'drizzle-orm'
import type { Alias, TerritoryRow } from '~db/seed/reference-rows'
import type { Work } from '~/work.server'
import { asOwner } from './as-owner.server'
import { closeGone } from './close-gone.server'
import { OF_REFERENCE } from './of-reference.server'

type NewEdition = { rows: TerritoryRow[]; members: { grouping: string; member: string }[]; aliases: Alias[] }
type Named = { kind: TerritoryRow['kind']; code: string; name: string }
export type Closed = Named & { id: number; successor: (Named & { id: number }) | null }
export type Imported = { added: Named[]; renamed: (Named & { before: string })[]; updated: number; closed: Closed[] }

/** More than one in so many gone is no newer edition: files are missing, or are of something else. */
const MOST_GONE = 10

/**
 * Brings the reference to another edition, in the transaction of `work`. What people attached to keeps its row and its
 * number: what is no more is closed, with what it has become part of when the edition tells it, and is found by its old
 * name. Refuses an edition in which more than a tenth of today’s territories are missing.
 */
export const importTerritories = ({ tx, at }: Work, edition: NewEdition): Promise<{ refused: 'too-many-gone'; gone: number; of: number } | Imported> =>
  asOwner(tx, async () => {
    await tx.execute(sql`lock table territory in share row exclusive mode`)
    await tx.execute(sql`drop table if exists pg_temp.edition_row, pg_temp.edition_member, pg_temp.edition_alias, pg_temp.gone`)
    await tx.execute(sql`create temp table edition_row on commit drop as
      select kind, code, siren, name, departement, region, population, overseas, array(select jsonb_array_elements_text("postalCodes")) as postal_codes
      from jsonb_to_recordset(${JSON.stringify(edition.rows)}::jsonb)
        as row(kind text, code text, siren text, name text, departement text, region text, population int, overseas text, "postalCodes" jsonb)`)
    await tx.execute(sql`create temp table edition_member on commit drop as
      select grouping, member from jsonb_to_recordset(${JSON.stringify(edition.members)}::jsonb) as row(grouping text, member text)`)
    await tx.execute(sql`analyze edition_row, edition_member`)
    const [{ gone, of } = { gone: 0, of: 0 }] = await tx.execute<{ gone: number; of: number }>(sql`
      select count(*) filter (where edition_row.code is null)::int as gone, count(*)::int as of
      from territory left join edition_row using (kind, code) where closed_at is null and ${OF_REFERENCE}`)
    if (gone * MOST_GONE > of) return { refused: 'too-many-gone', gone, of }

    const renamed = await tx.execute<Imported['renamed'][number]>(sql`
      select kind, code, edition_row.name, territory.name as before from territory join edition_row using (kind, code) where territory.name <> edition_row.name`)
    await tx.execute(sql`
      insert into territory_alias (territory_id, kind, code, name)
      select territory.id, 'renamed', code, territory.name from territory join edition_row using (kind, code) where territory.name <> edition_row.name
      on conflict do nothing`)
    const updated = await tx.execute(sql`
      update territory set name = fresh.name, siren = fresh.siren, departement = fresh.departement, region = fresh.region, population = fresh.population,
        overseas = fresh.overseas, postal_codes = fresh.postal_codes, closed_at = null, successor_id = null
      from edition_row as fresh
      where territory.kind = fresh.kind and territory.code = fresh.code
        and (territory.name, territory.siren, territory.departement, territory.region, territory.population, territory.overseas, territory.postal_codes, territory.closed_at)
          is distinct from (fresh.name, fresh.siren, fresh.departement, fresh.region, fresh.population, fresh.overseas, fresh.postal_codes, null)
      returning territory.id`)
    const added = await tx.execute<Named>(sql`
      insert into territory (kind, code, siren, name, departement, region, population, overseas, postal_codes)
      select kind, code, siren, name, departement, region, population, overseas, postal_codes from edition_row
      on conflict (kind, code) do nothing returning kind, code, name`)
    const closed = await closeGone(tx, await at(), edition.aliases)
    await writeMembers(tx)
    return { added: [...added], renamed: [...renamed], updated: updated.length, closed }
  })

const writeMembers = async (tx: Work['tx']) => {
  await tx.execute(sql`delete from territory_membership`)
  await tx.execute(sql`
    insert into territory_membership (group_id, member_id)
    select grouping.id, member.id from edition_member
    join territory grouping on grouping.kind = 'epci' and grouping.code = edition_member.grouping
    join territory member on member.kind = 'commune' and member.code = edition_member.member`)
}
