import type { ContributionKind, ShownTerritory } from '~/contributions/contribution'
import type { Stack } from '../list-stacks.server'
import type { VerdictCounts } from '../verdict'

/** A waiting contribution as the bench holds it in the browser: few words, for there may be five thousand. */
export type Row = {
  id: number
  kind: ContributionKind
  title: string
  /** The beginning of its text; empty until it is read. */
  text: string
  themeId: number
  /** Where it comes from, in words: “Saint-Flour (15)”, or a partner's organisation. */
  place: string
  /** The kind of its territory; null for a partner. */
  level: ShownTerritory['kind'] | null
  departement: string | null
}

/** What moves on the bench when anyone decides: read whole each time, so that a hint lost or doubled harms nothing. */
export type BenchState = { waiting: number[]; counts: VerdictCounts; stacks: Stack[]; frozen: string | null }

/** What became of a contribution that no longer waits, as its colleagues are told. */
export type Decided = { id: number; title: string; words: string; by: string | null; isMine: boolean; /** The act that did it, to undo it by. */ actId: number | null }
