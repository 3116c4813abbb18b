/**
 * Runs `act` for each key at most once a `periodMs`, and always once after the last call: a burst becomes one
 * message with the final state. A failure is reported and forgotten; the next change tries again.
 */
export function coalesce(periodMs: number, act: (key: string) => Promise<void>) {
  const waiting = new Set<string>()
  const lastRun = new Map<string, number>()

  async function run(key: string) {
    waiting.delete(key)
    lastRun.set(key, performance.now())
    await act(key).catch((reason: unknown) => console.error('live:', reason))
  }

  return (key: string) => {
    if (waiting.has(key)) return
    waiting.add(key)
    const elapsed = performance.now() - (lastRun.get(key) ?? Number.NEGATIVE_INFINITY)
    setTimeout(() => void run(key), Math.max(0, periodMs - elapsed)).unref()
  }
}
