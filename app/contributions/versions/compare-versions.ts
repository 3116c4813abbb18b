import type { ContributionKind } from '../contribution'
import { compareTexts, type Piece } from './compare-texts'

/** A wording that was public, field by field, under the names of the columns; the theme by its name. */
export type Version = { number: number; savedAt: string; fields: Record<string, string> }

/** One field that two versions do not say alike. */
export type Change = { label: string; pieces: Piece[] }

/** What changed from one version to the next, in the order of the form; a field that one of them did not keep is not compared. */
export function compareVersions(kind: ContributionKind, former: Version, present: Version): Change[] {
  return FIELDS.flatMap(({ name, label }) => {
    const [before, after] = [former.fields[name], present.fields[name]]
    return before === undefined || after === undefined || before === after ? [] : [{ label: typeof label === 'string' ? label : label[kind], pieces: compareTexts(before, after) }]
  })
}

/** The names under which the fields are read on the page of a contribution. */
const FIELDS: { name: string; label: string | Record<ContributionKind, string> }[] = [
  { name: 'title', label: 'Titre' },
  { name: 'text', label: { need: 'Le problème', solution: 'Ce que fait la solution' } },
  { name: 'theme', label: 'Thème' },
  { name: 'beneficiaries', label: 'À qui cela servira' },
  { name: 'publisher', label: 'Éditée ou réalisée par' },
  { name: 'address', label: 'Adresse' },
  { name: 'sourceCode', label: 'Code source' },
  { name: 'licence', label: 'Licence' },
  { name: 'usedIn', label: 'Utilisée par' },
  { name: 'fundingFor', label: 'Un financement servirait à' },
]
