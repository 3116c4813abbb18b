type Cleanup = () => unknown

/** Of the file under way: files share this module in a worker, and each ends what it began. */
const cleanups: Cleanup[] = []

/**
 * Has `cleanup` run after the last test of the file under way, the last asked for first. A support module asks here, and not
 * of `afterAll`: the module is read once for many files, and a hook asked for while a test runs would be that of no file.
 */
export function atEndOfFile(cleanup: Cleanup): void {
  cleanups.push(cleanup)
}

/** Runs them all, whatever one of them meets. @throws what they met, once all have run */
export async function endFile(): Promise<void> {
  const met: unknown[] = []
  for (const cleanup of cleanups.splice(0).reverse()) {
    try {
      await cleanup()
    } catch (reason) {
      met.push(reason)
    }
  }
  if (met.length > 0) throw new AggregateError(met, 'what a test file began did not end')
}
