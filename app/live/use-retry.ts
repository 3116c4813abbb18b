import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/**
 * Reads the page's data again until it can be read: nobody stands beside a big screen to do it.
 * @param failed whether the last reading did
 * @param hear told that the site does not answer, then that it does: see `useSilence`
 */
export function useRetry(failed: boolean, hear: (answers: boolean) => void, everyMs = 5000): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!failed) return
    hear(false)
    const clock = setInterval(revalidate, everyMs)
    return () => {
      clearInterval(clock)
      hear(true)
    }
  }, [failed, hear, revalidate, everyMs])
}
