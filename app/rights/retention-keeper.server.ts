import type { Reader } from '~db/client.server'
import { keepDoing } from '~/keep-doing.server'
import type { Perform } from '~/work.server'
import { applyRetention } from './retention-tasks.server'

/** Periods are days: an hour late is on time, and a site started for a morning keeps its word too. */
const PERIOD_MS = 3_600_000

/** Removes what has had its time, when the site starts and each hour. On several instances, the second finds nothing left. */
export const startRetention = (perform: Perform, db: Reader) =>
  keepDoing(async () => {
    for (const reason of await applyRetention(perform, db)) console.error('retention:', reason)
  }, PERIOD_MS)
