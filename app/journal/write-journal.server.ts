import { journalLine } from '~db/schema/journal'
import type { Work } from '~/work.server'
import type { JournalAct } from './acts'

export type JournalEntry = {
  /** Null for what the operator of the server does from its command line. */
  actorId: string | null
  /** Null for an act that is of no edition (a role given). */
  editionId: number | null
  act: JournalAct
  /** What it was done to, as `kind:id`: `proposal:12`, `edition:2021`. */
  object: string
  reason?: string | null
  /** What a reader will want to know in ten years; `title` names the object in the list; never a person, whom the list names itself. */
  details?: Record<string, unknown>
}

/** Records an act of someone with power, in the transaction of the act and at its instant: both or neither. Nobody can change it after. */
export async function writeJournal(work: Pick<Work, 'tx' | 'at'>, entry: JournalEntry): Promise<void> {
  await work.tx.insert(journalLine).values({ ...entry, at: await work.at() })
}
