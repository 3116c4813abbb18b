import type { History } from './history'

/** Whoever went away in the middle of the ledger's file had read its lines, in their order, and perhaps the head that ends it. */
export function checkDownloads({ downloads, lines }: History): string[] {
  return downloads.flatMap(({ instance, text }) => {
    const rows = text.split('\n').slice(0, -1)
    const odd = rows.findIndex((row, n) => row !== lines[n] && !(n === rows.length - 1 && row.startsWith('{"head":')))
    return odd < 0 ? [] : [`a download from instance ${instance} has another line ${odd + 1} than the ledger`]
  })
}
