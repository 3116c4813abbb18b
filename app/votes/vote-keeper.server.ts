import type { Reader } from '~db/client.server'
import { publishDueCheckpoints } from '~/checkpoints/publish-due-checkpoints.server'
import { keepDoing } from '~/keep-doing.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import { tellDueVerdicts } from '~/proposals/telling/tell-verdicts.server'
import type { Perform } from '~/work.server'
import { freezeDueBallots, sealDueVotes } from './due-votes.server'
import { tellTerritories } from './tell-territories.server'

const PERIOD_MS = 2_000

const TASKS = [tellDueVerdicts, freezeDueBallots, sealDueVotes, publishDueCheckpoints, tellTerritories]

/**
 * Freezes opened ballots, seals closed votes, publishes checkpoints, and tells authors of their verdicts and territories
 * of their votes, some seconds late at most. It keeps no door: an act out of its phase is refused whether this runs or not. What fails keeps nothing
 * else waiting, is said once as long as it fails alike, and tried again.
 */
export function startVoteKeeper(perform: Perform, db: Reader, keys: LedgerKeys) {
  let said = new Set<string>()
  return keepDoing(async () => {
    const failures: unknown[] = []
    for (const task of TASKS) await task(perform, db, keys).catch((reason: unknown) => failures.push(reason))
    for (const reason of failures) if (!said.has(String(reason))) console.error('votes:', reason)
    said = new Set(failures.map(String))
  }, PERIOD_MS)
}
