import { useEffect, useRef } from 'react'
import { useSilence } from './use-silence'

/**
 * The instant since which the site no longer answers; null while it does. Counted from the site's instant `at`, with which
 * the page was read: a browser's wrong clock dates nothing.
 */
export function useSilentSince(at: Date): Date | null {
  const read = useRef({ at, from: 0 })
  const silentFrom = useSilence()
  useEffect(() => {
    read.current = { at, from: performance.now() }
  }, [at])
  return silentFrom === null ? null : new Date(read.current.at.getTime() + silentFrom - read.current.from)
}
