import type { JournalAct } from '~/journal/acts'
import type { Draft } from './draft.server'

/** Adds to the journal what someone with power did, as the site itself would have written it. */
export function addJournal(draft: Draft, at: Date, actorId: string, act: JournalAct, object: string, told: { reason?: string | null; details?: Record<string, unknown> } = {}): void {
  draft.rows.journalLine.push({ at, actorId, editionId: draft.editionId, act, object, reason: told.reason ?? null, details: told.details ?? {} })
}
