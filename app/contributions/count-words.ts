import { count, formatNumber } from '~/ui/french'
import type { ContributionKind } from './contribution'
import { KIND_WORDS } from './words'

/** How many are shown out of how many: “38 besoins sur 276”, “476 contributions”; “Plus de 100 besoins sur 57 000” for a search not counted to its end. */
export function countWords(kind: ContributionKind | undefined, total: number, all: number, more = false): string {
  const { one, many } = kind ? KIND_WORDS[kind] : { one: 'contribution', many: 'contributions' }
  if (more) return `Plus de\u00a0${count(total, one, many)} sur ${formatNumber(all)}`
  return total === all ? count(total, one, many) : `${count(total, one, many)} sur ${formatNumber(all)}`
}
