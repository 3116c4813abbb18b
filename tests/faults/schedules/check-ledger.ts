import { canonicalJson } from '~/ledger/canonical'
import type { History } from './history'
import { isAct, leafOf, type Line, rootOver } from './recount'

/** The ledger stands by itself: numbered without a gap, chained, dated in order and within the vote, under its roots. */
export function checkLedger({ lines: texts, heads, opensAt, closesAt, limit }: History, lines: Line[]): string[] {
  const wrong: string[] = []
  const leaves = texts.map(leafOf)
  let last = Number.NEGATIVE_INFINITY
  lines.forEach((line, index) => {
    const at = Date.parse(line.at)
    if (canonicalJson(line) !== texts[index]) wrong.push(`line ${index + 1} is not canonical`)
    if (line.seq !== index + 1) wrong.push(`line ${index + 1} has number ${line.seq}`)
    if (line.prev !== (index === 0 ? '0'.repeat(64) : leaves[index - 1]?.toString('hex'))) wrong.push(`line ${line.seq} does not follow the one before`)
    if (at < last) wrong.push(`line ${line.seq} is dated before the one before`)
    if (isAct(line) && !(at >= opensAt && at < closesAt)) wrong.push(`line ${line.seq} is a ${line.kind} outside the vote, at ${line.at}`)
    last = Math.max(last, at)
  })
  for (const { size, root } of heads) if (rootOver(leaves.slice(0, size)).toString('hex') !== root) wrong.push(`the root of ${size} lines is another`)
  if (heads.at(-1)?.size !== lines.length) wrong.push(`the last head is of ${heads.at(-1)?.size} lines, there are ${lines.length}`)
  const kinds = lines.map(({ kind }) => kind)
  if (kinds.slice(0, 2).join() !== 'genesis,opening') wrong.push('the ledger does not begin with its genesis and its opening')
  if (kinds.slice(-2).join() !== 'closing,seal') wrong.push('the ledger does not end with its closing and its seal')
  return [...wrong, ...checkTurns(lines, limit)]
}

/** A vote follows its end or nothing, its end a vote; and no one ever holds more supports than the limit. */
function checkTurns(lines: Line[], limit: number | null): string[] {
  const held = new Map<string, Set<unknown>>()
  return lines.filter(isAct).flatMap(({ seq, kind, body }) => {
    const voter = String(body['voter'])
    const mine = held.get(voter) ?? new Set()
    held.set(voter, mine)
    const changes = kind === 'vote' ? !mine.has(body['proposal']) : mine.has(body['proposal'])
    if (kind === 'vote') mine.add(body['proposal'])
    else mine.delete(body['proposal'])
    return [
      ...(changes ? [] : [`line ${seq} is a ${kind} that changes nothing`]),
      ...(limit !== null && mine.size > limit ? [`line ${seq} gives ${voter} ${mine.size} supports, over ${limit}`] : []),
    ]
  })
}
