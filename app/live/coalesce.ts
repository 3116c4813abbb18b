/**
 * Runs `act` for each key at most once a `periodMs`, one at a time, and always once after the last call: a burst becomes
 * one message with the final state, and a slow answer cannot overtake the next. It rests at least as long as it worked:
 * telling ten thousand screens leaves half of the time to the votes. A failure is reported and forgotten; the next change
 * tries again.
 */
export function coalesce(periodMs: number, act: (key: string) => Promise<void>) {
  /** The keys at work or at rest after it; true when called again meanwhile. */
  const busy = new Map<string, boolean>()

  async function run(key: string): Promise<void> {
    busy.set(key, false)
    const start = performance.now()
    await act(key).catch((reason: unknown) => console.error('live:', reason))
    const took = performance.now() - start
    await new Promise((rested) => setTimeout(rested, Math.max(took, periodMs - took)).unref())
    if (busy.get(key)) return run(key)
    busy.delete(key)
  }

  return (key: string) => {
    if (busy.has(key)) busy.set(key, true)
    else void run(key)
  }
}
