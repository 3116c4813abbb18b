/** A batch holds at most this many wishes, so that the first of them does not wait for the last. */
const MOST = 400

/**
 * A wish that has waited longer is not cast any more: its voter was told nothing, has tried again or changed their mind,
 * and an old wish must not undo a newer one that another instance has cast meanwhile.
 */
const PATIENCE_MS = 10_000

/**
 * Takes the next batch out of a queue, the first to come first, and apart from it those that have waited too long.
 * @param queue loses what is given @param now in milliseconds, of the same clock as `since`
 */
export function takeBatch<Waiting extends { since: number }>(queue: Waiting[], now: number): { batch: Waiting[]; late: Waiting[] } {
  const firstInTime = queue.findIndex(({ since }) => now - since <= PATIENCE_MS)
  const late = queue.splice(0, firstInTime < 0 ? queue.length : firstInTime)
  return { late, batch: queue.splice(0, MOST) }
}
