import { useEffect, useRef, useState } from 'react'

/**
 * Tells a screen reader what moves on the page without flooding it: the first words are not said, since the page says
 * them; then at most one message a `periodMs`, always ending on the last.
 */
export function QuietStatus({ words, periodMs = 15_000 }: { words: string; periodMs?: number }) {
  const [said, setSaid] = useState('')
  const first = useRef(words)
  const lastSaid = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    if (words === first.current) return
    const wait = Math.max(0, lastSaid.current + periodMs - performance.now())
    const timer = setTimeout(() => {
      lastSaid.current = performance.now()
      first.current = ''
      setSaid(words)
    }, wait)
    return () => clearTimeout(timer)
  }, [words, periodMs])

  return (
    <p className="fr-sr-only" role="status">
      {said}
    </p>
  )
}
