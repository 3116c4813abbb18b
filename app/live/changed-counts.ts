/** What a topic shows, read whole: `seq` rises with every change. Without counts while they are hidden. */
export type Snapshot = { seq: number; counts?: { proposal: number }[] }

/** The counts that changed since `before`, each absolute, never “one more”: a message lost or repeated harms nothing. */
export function changedCounts(before: Snapshot | undefined, now: Snapshot): Snapshot['counts'] {
  if (!before?.counts || !now.counts) return now.counts
  const known = new Map(before.counts.map((count) => [count.proposal, JSON.stringify(count)]))
  return now.counts.filter((count) => known.get(count.proposal) !== JSON.stringify(count))
}
