import type { TERRITORY_KINDS } from '~db/schema/territories'

type Named = { name: string; kind: (typeof TERRITORY_KINDS)[number]; departement?: string | null }

/** A territory’s name told from others’ by its département: « Saint-Denis (93) »; a département and a région have no other. */
export const placedName = ({ name, kind, departement }: Named): string => (departement && kind !== 'departement' && kind !== 'region' ? `${name} (${departement})` : name)
