import type { Sql } from 'postgres'
import type { ALIAS_KINDS } from '~db/schema/territories'
import gone from './former-communes.json'
import { readReference } from './reference.server'

type Alias = { kind: (typeof ALIAS_KINDS)[number]; code: string; name: string; today: string }
type Commune = { code: string; nom: string; type: string; chefLieu?: string; commune?: string }

const KINDS: Record<string, Alias['kind']> = { 'commune-deleguee': 'delegated', 'commune-associee': 'associated', 'arrondissement-municipal': 'arrondissement' }

/**
 * Loads the names that are no commune any more, each with the commune of today: those of the official reference, and
 * those `former-communes.json` draws from the history of communes since 1943 (package @etalab/decoupage-administratif
 * 0.5.0, each followed through its mergers to a commune of today). A step of its own: a database seeded before them
 * gets them at its next start. Those whose commune is not there are left out.
 */
export async function loadAliases(sql: Sql): Promise<number> {
  const aliases = [...(await readReference<Commune>('communes')).flatMap(asAlias), ...gone.map(asGone)]
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

function asAlias({ type, code, nom, chefLieu, commune }: Commune): Alias[] {
  const [kind, today] = [KINDS[type], chefLieu ?? commune]
  return kind && today ? [{ kind, code, name: nom, today }] : []
}

function asGone([code = '', name = '', today = '']: string[]): Alias {
  return { kind: code === today ? 'renamed' : 'merged', code, name, today }
}
