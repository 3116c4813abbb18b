import { keepDoing } from '~/keep-doing.server'
import { checkWaiting } from './check-waiting.server'
import { clearIncoming } from './clear-incoming.server'
import type { Keeping } from './files.server'
import { removeForgotten } from './remove-forgotten.server'

const PERIOD_MS = 60_000

/** What a file still owes, each kind by itself: one that fails leaves the others done, and is tried again. Gives what failed. */
export async function keepFilesTidy(keeping: Keeping): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const task of [removeForgotten, checkWaiting, clearIncoming]) await task(keeping).catch((reason: unknown) => failures.push(reason))
  return failures
}

/** Removes bytes whose row is gone and asks the antivirus again, when the site starts and each minute. On several instances, each finds what the others left. */
export const startFileKeeper = (keeping: Keeping): { stop(): Promise<void> } =>
  keepDoing(async () => {
    for (const reason of await keepFilesTidy(keeping)) console.error('files:', reason)
  }, PERIOD_MS)
