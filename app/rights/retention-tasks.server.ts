import type { Reader } from '~db/client.server'
import { forgetOldApplicationDrafts } from '~/applications/forget-old-drafts.server'
import { forgetOldContributionDrafts } from '~/contributions/forget-old-drafts.server'
import { forgetOldAddresses } from '~/identity/address/forget-old-addresses.server'
import { forgetEndedSessions } from '~/identity/forget-ended-sessions.server'
import { forgetOldCodes } from '~/identity/forget-old-codes.server'
import { forgetOldNetworks } from '~/identity/forget-old-networks.server'
import { listUnused } from '~/identity/unused-accounts.server'
import { forgetOldAccess } from '~/journal/forget-access.server'
import { forgetOldLetters } from '~/mail/forget-old-letters.server'
import { forgetOldMailboxCodes } from '~/proofs/forget-old-mailbox-codes.server'
import { forgetOldReports } from '~/reports/forget-old-reports.server'
import type { Perform } from '~/work.server'
import { eraseUnused, warnUnused } from './erase-unused.server'
import { RETENTION, type TimedKey, WARNING_DAYS } from './retention'

type Task = (perform: Perform, db: Reader, days: number) => Promise<void>

/** How what has had its time goes: every line of the table that has days is here, the compiler sees to it. */
const TASKS: Record<TimedKey, Task> = {
  account: async (perform, db, days) => {
    await perform((work) => warnUnused(work, days))
    for (const personId of await listUnused(db, { days, warned: WARNING_DAYS })) await perform((work) => eraseUnused(work, { personId, days }))
  },
  drafts: async (perform, _db, days) => {
    await perform(({ tx }) => forgetOldContributionDrafts(tx, days))
    await perform(({ tx }) => forgetOldApplicationDrafts(tx, days))
  },
  reports: (perform, _db, days) => perform(({ tx }) => forgetOldReports(tx, days)),
  access: (perform, _db, days) => perform(({ tx }) => forgetOldAccess(tx, days)),
  letters: (perform, _db, days) => perform(({ tx }) => forgetOldLetters(tx, days)),
  lastLetter: (perform, _db, days) => perform(({ tx }) => forgetOldLetters(tx, days, 'last')),
  sessions: (perform, _db, days) => perform(({ tx }) => forgetEndedSessions(tx, days)),
  codes: (perform, _db, days) => perform(({ tx }) => forgetOldCodes(tx, days)),
  network: (perform, _db, days) => perform(({ tx }) => forgetOldNetworks(tx, days)),
  formerAddress: (perform, _db, days) => perform(({ tx }) => forgetOldAddresses(tx, days)),
  mailboxCodes: (perform, _db, days) => perform(({ tx }) => forgetOldMailboxCodes(tx, days)),
}

/** Removes what has had its time, each kind by itself: one that fails leaves the others done. Gives what failed. */
export async function applyRetention(perform: Perform, db: Reader): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const key of Object.keys(TASKS) as TimedKey[]) await TASKS[key](perform, db, RETENTION[key].days).catch((reason: unknown) => failures.push(reason))
  return failures
}
