import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Reads the page's data again when its tab comes back to sight, and when a site that was silent answers again: meanwhile
 * the phase may have changed. While the site is silent nothing is asked of it: what is shown stays.
 * @param answers whether the site does, where a socket tells
 */
export function useReadOnReturn(answers = true): void {
  const { revalidate } = useRevalidator()
  const wasSilent = useRef(false)
  useEffect(() => {
    if (!answers) {
      wasSilent.current = true
      return
    }
    if (wasSilent.current) revalidate()
    wasSilent.current = false
    const read = () => document.visibilityState === 'visible' && revalidate()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [answers, revalidate])
}
