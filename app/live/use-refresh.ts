import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Reads the page's data again once `seq` has moved from `served`, at most every `periodMs`: for what the socket does not carry. */
export function useRefresh(seq: number, served: number, periodMs = 5000): void {
  const { revalidate, state } = useRevalidator()
  const lastAsked = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (seq <= served || state !== 'idle') return
    const wait = Math.max(0, lastAsked.current + periodMs - performance.now())
    const timer = setTimeout(() => {
      lastAsked.current = performance.now()
      revalidate()
    }, wait)
    return () => clearTimeout(timer)
  }, [seq, served, state, revalidate, periodMs])
}
