import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Commune = {
  code: string; nom: string; type: string; zone?: string; departement?: string; region?: string; siren?: string; codesPostaux?: string[]; population?: number
  /** Of what is no commune of its own: the commune it is part of. */
  chefLieu?: string; commune?: string
}
export type Grouping = { code: string; nom: string; populationMunicipale: number; membres: { code: string }[] }
export type Area = { code: string; nom: string; zone: string; region?: string }

/** One edition of the official reference of territories, as its package publishes it. */
export type Reference = { communes: Commune[]; epci: Grouping[]; departements: Area[]; regions: Area[] }

/**
 * Reads one edition of the reference.
 * @param folder where its `communes.json`, `epci.json`, `departements.json` and `regions.json` are; those of the installed package when none is given
 */
export async function readReference(folder = packaged()): Promise<Reference> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))
  const [communes, epci, departements, regions] = await Promise.all([read('communes'), read('epci'), read('departements'), read('regions')])
  return { communes, epci, departements, regions }
}

const packaged = () => join(dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json')), 'data')
