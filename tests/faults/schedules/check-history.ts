import { checkAcknowledged } from './check-acknowledged'
import { checkDownloads } from './check-downloads'
import { checkEndings } from './check-endings'
import { checkExplained } from './check-explained'
import { checkHidden } from './check-hidden'
import { checkLedger } from './check-ledger'
import { checkShown } from './check-shown'
import type { History } from './history'
import type { Line } from './recount'

/**
 * What is wrong in the history of one vote, one sentence each; empty when nothing is. Pure: the same history always
 * gives the same answer, so that one kept from a failing run can be judged again.
 */
export function checkHistory(history: History): string[] {
  const lines: Line[] = history.lines.map((line) => JSON.parse(line))
  return [checkLedger, checkAcknowledged, checkExplained, checkEndings, checkShown, checkHidden, checkDownloads].flatMap((check) => {
    try {
      return check(history, lines)
    } catch (reason) {
      // Of a history too wrong to be looked at.
      return [String(reason)]
    }
  })
}
