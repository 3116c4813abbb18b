import type { ACT_KINDS } from '~db/schema/proposals/history'

export type ActKind = (typeof ACT_KINDS)[number]

/** What is decided of a contribution; null while it waits. */
export type Fate =
  | { kind: 'regrouped'; proposals: number[] }
  | { kind: 'redirected'; schemeId: string; reason: string }
  | { kind: 'rejected'; reason: string }

/** The words of a proposal, and whether it is still one. One not made yet is as one that ended into none. */
export type ProposalState = { title: string; summary: string; themeId: number; ended: boolean; into: number | null }

/** What was answered to a contest; null as long as it waits. */
export type Answer = { outcome: 'confirmed' | 'reopened'; answer: string }

/** One thing an act changes, before and after: enough to do it, to tell it, and to undo it. */
export type Change =
  | { what: 'contribution'; id: number; before: Fate | null; after: Fate | null }
  | { what: 'proposal'; id: number; before: ProposalState; after: ProposalState }
  | { what: 'contest'; id: number; before: Answer | null; after: Answer | null }

/** The proposals that a change is about, before and after: what finds it in their history. */
export function proposalsOf(change: Change): number[] {
  if (change.what === 'contest') return []
  if (change.what === 'proposal') return [...new Set([change.id, change.before.into, change.after.into].filter((id) => id !== null))]
  return [...new Set([...behind(change.before), ...behind(change.after)])]
}

/** The proposals a contribution of this fate stands behind. */
export const behind = (fate: Fate | null): number[] => (fate?.kind === 'regrouped' ? fate.proposals : [])

/** The fate of standing behind these proposals; behind none, it waits. */
export const standing = (proposals: number[]): Fate | null =>
  proposals.length > 0 ? { kind: 'regrouped', proposals: [...new Set(proposals)].sort((a, b) => a - b) } : null

/** The same changes, backwards. */
export const backwards = (changes: Change[]): Change[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change)

/** Whether two states say the same, however the database ordered their fields. */
export const isSame = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other)

const sorted = (state: unknown) =>
  JSON.stringify(state, (_, value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value))
