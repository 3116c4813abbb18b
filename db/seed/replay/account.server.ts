import type { Reader } from '~db/client.server'
import { countVerdicts } from '~/proposals/count-verdicts.server'
import type { VerdictCounts } from '~/proposals/verdict'
import { VERDICT_WORDS, VERDICTS } from '~/proposals/verdict-words'
import { formatNumber } from '~/ui/french'

/** “391 regroupées + 81 réorientées + 4 rejetées + 0 en attente = 476”, as the workbench shows it. */
export function accountLine(counts: VerdictCounts): string {
  const decided = VERDICTS.map((kind) => `${formatNumber(counts[kind])} ${counts[kind] >= 2 ? VERDICT_WORDS[kind].many : VERDICT_WORDS[kind].one}`)
  return `${[...decided, `${formatNumber(counts.waiting)} en attente`].join(' + ')} = ${formatNumber(counts.published)}`
}

/** The account of an edition, which must add up after each act. @throws when it does not */
export async function readAccount(db: Reader, editionId: number): Promise<VerdictCounts> {
  const counts = await countVerdicts(db, editionId)
  if (counts.regrouped + counts.redirected + counts.rejected + counts.waiting !== counts.published) throw new Error(`the account does not add up: ${accountLine(counts)}`)
  return counts
}
