import { count, formatNumber } from '~/ui/french'
import type { ContributionKind } from './contribution'
import { KIND_WORDS } from './words'

/** How many are shown out of how many: “38 besoins sur 276”, “476 contributions”. */
export function countWords(kind: ContributionKind | undefined, total: number, all: number): string {
  const { one, many } = kind ? KIND_WORDS[kind] : { one: 'contribution', many: 'contributions' }
  return total === all ? count(total, one, many) : `${count(total, one, many)} sur ${formatNumber(all)}`
}
