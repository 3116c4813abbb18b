import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Alias } from '~db/seed/reference-rows'
import type { Closed } from './import-territories.server'
import { OF_REFERENCE } from './of-reference.server'

/**
 * Closes what `edition_row` no longer has, within an import. A commune has become part of the one that has it as a
 * delegated or associated commune; a grouping, of the only one that has all its members now. Gives what it closed.
 */
export async function closeGone(tx: Tx, at: Date, aliases: readonly Alias[]): Promise<Closed[]> {
  await tx.execute(sql`create temp table edition_alias on commit drop as
    select kind, code, name, today from jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) as row(kind text, code text, name text, today text)`)
  await tx.execute(sql`create temp table gone on commit drop as
    select territory.id, territory.kind, territory.code, territory.name from territory left join edition_row using (kind, code)
    where territory.closed_at is null and edition_row.code is null and ${OF_REFERENCE}`)
  await tx.execute(sql`analyze edition_alias, gone`)
  await tx.execute(sql`update territory set closed_at = ${at.toISOString()} from gone where territory.id = gone.id`)
  await tx.execute(sql`
    update territory set successor_id = today.id
    from gone join edition_alias on edition_alias.code = gone.code join territory today on today.kind = 'commune' and today.code = edition_alias.today and today.closed_at is null
    where territory.id = gone.id and gone.kind = 'commune'`)
  await tx.execute(sql`
    update territory set successor_id = heir.id
    from (select gone.id as gone_id, min(today.id) as id
      from gone join territory_membership on group_id = gone.id join territory member on member.id = member_id
      left join territory now on now.id = member.successor_id
      join edition_member on edition_member.member = coalesce(now.code, member.code)
      join territory today on today.kind = 'epci' and today.code = edition_member.grouping
      where gone.kind = 'epci' group by gone.id having count(distinct today.id) = 1) as heir
    where territory.id = heir.gone_id`)
  // What had become part of one that closes today is now part of what that one became.
  await tx.execute(sql`
    update territory set successor_id = last.successor_id from territory last
    where territory.successor_id = last.id and last.successor_id is not null`)
  await writeAliases(tx)
  return [...(await tx.execute<Closed>(sql`
    select gone.id, gone.kind, gone.code, gone.name,
      case when today.id is not null then jsonb_build_object('id', today.id, 'kind', today.kind, 'code', today.code, 'name', today.name) end as successor
    from gone join territory on territory.id = gone.id left join territory today on today.id = territory.successor_id
    order by gone.kind, gone.code`))]
}

/** The names of the edition; those of what closed, and every name these had, lead to what they became. */
async function writeAliases(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into territory_alias (territory_id, kind, code, name)
    select territory.id, edition_alias.kind, edition_alias.code, edition_alias.name
    from edition_alias join territory on territory.kind = 'commune' and territory.code = today and closed_at is null
    union select successor_id, 'merged', code, name from territory where closed_at is not null and successor_id is not null
    union select successor_id, alias.kind, alias.code, alias.name from territory_alias alias join territory on territory.id = territory_id where successor_id is not null
    on conflict do nothing`)
  await tx.execute(sql`delete from territory_alias using territory where territory.id = territory_id and successor_id is not null`)
}
