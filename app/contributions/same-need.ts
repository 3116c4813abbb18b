import type { ShownTerritory } from './contribution'

/** Who has the same need as its author, as anyone may see it: their territories, the first to say so first. */
export type SameNeed = { territories: ShownTerritory[]; /** Whether the reader said so. */ mine: boolean }

/** A need that a person said they have too, as they find it in their account. */
export type MySameNeed = { id: number; slug: string; edition: string; title: string; territory: string; since: Date; /** Whether it can still be taken back. */ isOpen: boolean }
