import type { Reader } from '~db/client.server'
import type { Perform } from '~/work.server'
import { applyRetention } from './retention-tasks.server'

/** Periods are days: an hour late is on time, and a site started for a morning keeps its word too. */
const PERIOD_MS = 3_600_000

/** Removes what has had its time, when the site starts and each hour. On several instances, the second finds nothing left. */
export function startRetention(perform: Perform, db: Reader): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let round = keep()

  async function keep(): Promise<void> {
    for (const reason of await applyRetention(perform, db)) console.error('retention:', reason)
    if (!stopped) timer = setTimeout(() => (round = keep()), PERIOD_MS)
  }

  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return round
    },
  }
}
