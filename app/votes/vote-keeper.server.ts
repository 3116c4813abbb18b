import type { Reader } from '~db/client.server'
import { publishDueCheckpoints } from '~/checkpoints/publish-due-checkpoints.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Perform } from '~/work.server'
import { freezeDueBallots, sealDueVotes } from './due-votes.server'

const PERIOD_MS = 2_000

/**
 * Freezes opened ballots, seals closed votes, and publishes checkpoints, some seconds late at most. It keeps no door: an
 * act out of its phase is refused whether this runs or not. A failure (the database is away) is said once, and tried again.
 */
export function startVoteKeeper(perform: Perform, db: Reader, keys: LedgerKeys): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let failing = false
  let round = keep()

  async function keep(): Promise<void> {
    try {
      await freezeDueBallots(perform, db, keys)
      await sealDueVotes(perform, db, keys)
      await publishDueCheckpoints(perform, db, keys)
      failing = false
    } catch (reason) {
      if (!failing) console.error('votes:', reason)
      failing = true
    }
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
