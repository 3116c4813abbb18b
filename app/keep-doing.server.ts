/**
 * Does `round` at once, then again `periodMs` after each end, one at a time, until stopped.
 * @param round says itself what fails: a rejection is a bug, and ends the site like every other
 * @returns `stop`: no round begins any more, and the promise is kept when the one under way, if any, has ended
 */
export function keepDoing(round: () => Promise<void>, periodMs: number): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let latest = keep()

  async function keep(): Promise<void> {
    await round()
    if (!stopped) timer = setTimeout(() => (latest = keep()), periodMs)
  }

  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return latest
    },
  }
}
