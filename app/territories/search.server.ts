import { findTerritories } from './find-territories'
import type { KnownTerritory } from './gazetteer'
import type { ReadGazetteer } from './gazetteer.server'

/**
 * A territory as a search finds it; `code` is the INSEE code, the SIREN for a grouping. `formerName` is what was looked
 * for when it is no territory any more: « Vire », today « Vire Normandie ».
 */
export type FoundTerritory = Pick<KnownTerritory, 'id' | 'kind' | 'code' | 'siren' | 'name' | 'departement' | 'departementName' | 'population'> & { formerName: string | null }

/**
 * Finds territories by name, with or without their département, by postal code, INSEE code, SIREN or SIRET, as they are
 * typed; accents, hyphens, case and “St” for “Saint” do not matter. Best first: a code or the exact name, then a name that
 * begins so, then one with these words, then one but for a slip of the keyboard; among equals the most populated. A number
 * that is nobody's finds nothing: `whyWrongNumber` tells why.
 * @param readGazetteer the reference in memory, from the context @param q what was typed @param limit at most so many
 */
export async function searchTerritories(readGazetteer: ReadGazetteer, q: string, limit = 10): Promise<FoundTerritory[]> {
  const gazetteer = await readGazetteer()
  return findTerritories(gazetteer, q.slice(0, MOST_TYPED), limit).flatMap(({ at, former }) => {
    const territory = gazetteer.territories[at]
    return territory ? [asFound(territory, former)] : []
  })
}

/** Nobody's territory has a name longer than this. */
const MOST_TYPED = 100

const asFound = ({ id, kind, code, siren, name, departement, departementName, population }: KnownTerritory, formerName: string | null): FoundTerritory =>
  ({ id, kind, code, siren, name, departement, departementName, population, formerName })
