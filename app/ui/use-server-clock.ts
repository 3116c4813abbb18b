import { useCallback, useEffect, useRef } from 'react'

/**
 * The database's instant as a page knows it: the one it was read at, `at`, and what the browser measured since, so that a
 * machine with a wrong clock writes nothing wrong. A machine that slept may tell an instant of before its sleep.
 */
export function useServerClock(at: string): () => Date {
  const read = useRef({ at: Date.parse(at), from: 0 })
  useEffect(() => {
    read.current = { at: Date.parse(at), from: performance.now() }
  }, [at])
  return useCallback(() => new Date(read.current.at + performance.now() - read.current.from), [])
}
