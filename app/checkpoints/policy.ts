import { findPhase, type Phase, stateOf } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'

/** Between two checkpoints while the vote is open, at least. */
const CHECKPOINT_EVERY_MS = 15 * 60_000

/** How long the link of a letter that asks to confirm an address is good. */
export const LINK_LIFE_MS = 7 * 86_400_000

/** An edition at `at`, how many lines its ledger has, and its last published checkpoint. */
export type Standing = Pick<Edition, 'calendar' | 'rules' | 'sealedAt' | 'at'> & { size: number; latest: { size: number; publishedAt: Date } | null }

/**
 * Whether the ledger's head is to be published at `at`: at the seal, whatever the age of the last one; while the vote is
 * open, a quarter of an hour after it. Never the same head twice, nor any while counts are hidden: the number of lines
 * would tell how many votes there are.
 */
export function isCheckpointDue({ calendar, rules, sealedAt, at, size, latest }: Standing): boolean {
  if (votesAreHidden(rules, calendar, at) || size === (latest?.size ?? 0)) return false
  if (sealedAt) return true
  const vote = findPhase(calendar, 'vote')
  if (!vote || stateOf(vote, at) !== 'open') return false
  return !latest || at.getTime() - latest.publishedAt.getTime() >= CHECKPOINT_EVERY_MS
}

/**
 * When the checkpoint after the one published at `latest` is expected, if the ledger grows meanwhile; null when it is that
 * of the seal, which follows the close and is dated by nothing else.
 */
export function nextCheckpointAt({ closesAt }: Pick<Phase, 'closesAt'>, latest: Date): Date | null {
  const next = new Date(latest.getTime() + CHECKPOINT_EVERY_MS)
  return next < closesAt ? next : null
}

/** Why nobody can ask for an edition's checkpoints any more; null when they can: the seal's is the last. */
export const whyCannotSubscribe = ({ sealedAt }: Pick<Edition, 'sealedAt'>): { refused: 'vote-sealed' } | null =>
  sealedAt ? { refused: 'vote-sealed' } : null
