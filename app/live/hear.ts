import type { Count, Tally } from './tally'

/** What the socket tells: everything (`whole`), or what changed since the state at `from`. */
export type Message = Tally & { whole?: true; from?: number }

/**
 * What a screen knows after a message. Counts are absolute and `seq` only rises: a message of the same line, or of one
 * before, changes nothing. A change since another state than this one says `gap`, and the screen asks for the whole: it was
 * skipped, or it knows more than that state, and of a count that changed and changed back it would not be told.
 */
export function hear(known: Tally, { whole, from = 0, ...message }: Message): Tally | 'gap' {
  if (message.edition !== known.edition || message.seq <= known.seq) return known
  if (whole) return message
  if (from !== known.seq) return 'gap'
  return message.counts ? { ...message, counts: merge(known.counts ?? [], message.counts) } : message
}

function merge(before: Count[], changed: Count[]): Count[] {
  const counts = new Map(before.map((count) => [count.proposal, count]))
  for (const count of changed) counts.set(count.proposal, count)
  return [...counts.values()]
}
