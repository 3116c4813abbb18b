import type { ContributionKind, ShownTerritory } from './contribution'

type Words = { one: string; many: string; title: string; form: string; mine: string; filed: string; published: string; withdrawn: string }

/** What each kind is called; `form` is its word in addresses. */
export const KIND_WORDS: Record<ContributionKind, Words> = {
  need: { one: 'besoin', many: 'besoins', title: 'Besoin', form: 'besoin', mine: 'votre besoin', filed: 'déposé', published: 'publié', withdrawn: 'retiré' },
  solution: { one: 'solution', many: 'solutions', title: 'Solution', form: 'solution', mine: 'votre solution', filed: 'déposée', published: 'publiée', withdrawn: 'retirée' },
}

export const KINDS = Object.keys(KIND_WORDS) as ContributionKind[]

/** The kind an address speaks of (`besoin`, `solution`); null for any other word. */
export const kindOfForm = (form: string | undefined): ContributionKind | null => KINDS.find((kind) => KIND_WORDS[kind].form === form) ?? null

/** Where a contribution comes from: “Saint-Flour (15)”, “Cantal, département”, or the partner's organisation. */
export function originWords(territory: ShownTerritory | null, organisation: string): string {
  if (!territory) return organisation
  const { name, kind, departement } = territory
  if (kind === 'departement') return `${name}, département`
  if (kind === 'region') return `${name}, région`
  return departement ? `${name} (${departement})` : name
}
