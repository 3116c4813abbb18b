import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Reads the page's data again when its tab comes back to sight: meanwhile the phase may have changed. */
export function useReadOnReturn(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const read = () => document.visibilityState === 'visible' && revalidate()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [revalidate])
}
