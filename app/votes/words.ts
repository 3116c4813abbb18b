import { count } from '~/ui/french'

export type CountedUnit = 'territory' | 'person'
export type Voices = { territories: number; people: number }

/** What decides of the rank: territories, or people where the edition says so. */
export const countedIn = (unit: CountedUnit, { territories, people }: Voices): number => (unit === 'territory' ? territories : people)

/** The count that decides, and the other one beside it: “47 territoires”, “63 personnes”. */
export function countWords(unit: CountedUnit, { territories, people }: Voices): { main: string; beside: string } {
  const territoryWords = count(territories, 'territoire', 'territoires')
  const peopleWords = count(people, 'personne', 'personnes')
  return unit === 'territory' ? { main: territoryWords, beside: peopleWords } : { main: peopleWords, beside: territoryWords }
}

/** What is counted, for whoever wonders why the two numbers differ. */
export const COUNTING: Record<CountedUnit, string> = {
  territory: 'Ce qui compte est le nombre de territoires distincts\u00a0: plusieurs votants d’un même territoire font une seule voix, et chaque territoire pèse autant qu’un autre.',
  person: 'Ce qui compte est le nombre de personnes\u00a0: chacune compte une fois par proposition, quel que soit son territoire.',
}

/** Said before the first vote of a person: the one thing about it that cannot be taken back. */
export const PUBLIC_ACT =
  'Votre vote est l’acte public d’un territoire, pas un scrutin secret\u00a0: le registre publie votre collectivité et la proposition soutenue, jamais votre nom.'

/** Where hidden counts would stand. */
export const HIDDEN = 'Les comptes restent cachés, pour tous, jusqu’à la clôture du vote.'
