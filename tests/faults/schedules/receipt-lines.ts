import type { SeenReceipt } from './history'
import { leafOf } from './recount'

/** Gives the number of the line that a receipt names, or promises by its hash; 0 when no line is that one. */
export type Seqs = (receipt: SeenReceipt) => number

export function openSeqs(lines: string[]): Seqs {
  const numbers = new Map(lines.map((line, n) => [leafOf(line).toString('hex'), n + 1]))
  return (receipt) => ('leaf' in receipt ? (numbers.get(receipt.leaf) ?? 0) : receipt.seq)
}
