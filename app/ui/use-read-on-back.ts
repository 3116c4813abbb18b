import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Reads a page again that the browser shows as it was when it was left: since then its person may have voted, or signed out
 * and left the machine to somebody else. A page that is kept by no cache is asked for anew anyway.
 */
export function useReadOnBack(): void {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  latest.current = revalidate
  useEffect(() => {
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (arrival?.type === 'back_forward') latest.current()
    const whenFrozen = (event: PageTransitionEvent) => event.persisted && latest.current()
    addEventListener('pageshow', whenFrozen)
    return () => removeEventListener('pageshow', whenFrozen)
  }, [])
}
