/** For as long, in milliseconds, nobody else of the process has a turn. */
const A_SLICE = 4

/**
 * Cuts a long reckoning in slices: `await turn()` between two small parts of it lets the others have their turn once a
 * slice has lasted, and costs nothing otherwise.
 */
export function openTurns(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < A_SLICE) return undefined
    return new Promise((next) => setImmediate(() => {
      began = performance.now()
      next()
    }))
  }
}
