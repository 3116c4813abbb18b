import type { ShownTerritory } from './contribution'

/** A search shows at most so many needs: beyond, one more word is quicker than reading. */
export const MOST_FOUND = 10

/** A published need, as a solution chooses it. */
export type ChoosableNeed = { id: number; title: string; territory: ShownTerritory | null; organisation: string }

/** What a search of needs answers: those found, how many there are of them in all, and what to say of a number that is no need's. */
export type FoundNeeds = { found: ChoosableNeed[]; total: number; told: string }

/** The needs a solution answers so far, and those its author looks for. */
export type NeedChoice = FoundNeeds & { chosen: ChoosableNeed[]; /** What was searched for; empty before any search. */ search: string }
