import type { LOOK_ACTS } from '~db/schema/moderation'
import type { PhaseRefusal } from '~/editions/calendar'
import type { RegroupRefusal } from '~/proposals/verdict'

export type LookAct = (typeof LOOK_ACTS)[number]

/** One act of a moderator on a contribution, undone or not. `by` is a colleague, at their office. */
export type Look = { number: number; act: LookAct; reason: string | null; words: string; at: string; byId: string; by: string; undoneAt: string | null; undoneById: string | null; undoneBy: string | null }

/** What a page showed: how many acts, undoings counted, and which wording. Whoever acts says so, and acts on nothing else. */
export type Shown = { looks: number; savedAt: Date }

/** Why nothing was done of a contribution. */
export type LookRefusal =
  | RegroupRefusal
  | PhaseRefusal
  | { refused: 'looked-meanwhile'; by: string; at: Date; act: LookAct; undone: boolean }
  | { refused: 'changed-meanwhile'; savedAt: Date }
  | { refused: 'withdrawn-by-author' }
  | { refused: 'already-public' }
  | { refused: 'already-refused' }
  | { refused: 'not-public-yet' }
  | { refused: 'verdict-given' }
  | { refused: 'nobody-to-ask' }
  | { refused: 'nothing-to-undo' }
