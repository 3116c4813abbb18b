import type { Sql } from 'postgres'
import { readReference } from './reference.server'
import { aliasesOf } from './reference-rows'

/**
 * Loads the names that are no commune any more, each with the commune of today. A step of its own: a database seeded
 * before them gets them at its next start. Those whose commune is not there are left out.
 */
export async function loadAliases(sql: Sql): Promise<number> {
  const aliases = aliasesOf(await readReference())
  const loaded = await sql`
    insert into territory_alias (territory_id, kind, code, name)
    select territory.id, alias.kind, alias.code, alias.name
    from unnest(${aliases.map(({ kind }) => kind)}::text[], ${aliases.map(({ code }) => code)}::text[],
      ${aliases.map(({ name }) => name)}::text[], ${aliases.map(({ today }) => today)}::text[]) as alias(kind, code, name, today)
    join territory on territory.kind = 'commune' and territory.code = alias.today
    on conflict do nothing`
  await sql`analyze territory_alias`
  return loaded.count
}
