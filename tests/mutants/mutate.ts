import type { Mutant } from './list'

/** The text of a mutant's file with its defence taken away; null when what it would replace is not there, once. */
export function mutate(text: string, { replace }: Mutant): string | null {
  let mutated = text
  for (const [from, to] of replace) {
    if (mutated.split(from).length !== 2) return null
    mutated = mutated.replace(from, () => to)
  }
  return mutated === text ? null : mutated
}
