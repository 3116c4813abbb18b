import { count, formatNumber } from './french'

/** Whom an act concerns, and how many of them a letter can reach: the others have no known address. */
export type Reach = { people: number; letters: number }

/** The reach of an act on these people, each once. */
export const reachOf = (people: readonly { email: string | null }[]): Reach =>
  ({ people: people.length, letters: people.filter(({ email }) => email !== null).length })

/**
 * “12 personnes concernées, 9 recevront une lettre…”: the one sentence of the site that announces letters, before an act
 * as after it, so that no page claims one that cannot leave.
 */
export function reachWords({ people, letters }: Reach): string {
  if (people === 0) return 'Personne à prévenir\u00a0: aucune lettre ne part.'
  const concerned = count(people, 'personne concernée', 'personnes concernées')
  if (letters === 0) return `${concerned}, ${people > 1 ? 'toutes ' : ''}sans adresse connue\u00a0: aucune lettre ne part.`
  if (letters === people) return `${concerned}, ${people > 1 ? 'toutes recevront' : 'elle recevra'} une lettre.`
  return `${concerned}, ${letters > 1 ? `${formatNumber(letters)} recevront` : 'une recevra'} une lettre\u00a0; ${count(people - letters, 'est', 'sont')} sans adresse connue.`
}
