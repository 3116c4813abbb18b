import { useLocation, useNavigate } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fragmentOf, readRevealed, revealedAfterKey } from './reveal-step'

/**
 * How far the ranking of a hidden vote is revealed, rank after rank from the last, by a click or by the keys a remote
 * control sends. The step is in the address: the site and the browser may both start again.
 */
export function useReveal(ranks: number) {
  const { hash } = useLocation()
  const navigate = useNavigate()
  // The server never sees the fragment: the first paint of the browser must be the server's.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const revealed = ready ? readRevealed(hash, ranks) : 0

  // The address follows a moment after: of two keys pressed at once, the second goes on from the first.
  const wanted = useRef(revealed)
  useEffect(() => {
    wanted.current = revealed
  }, [revealed])
  const go = useCallback((next: number) => {
    wanted.current = next
    navigate({ hash: fragmentOf(next) }, { replace: true, preventScrollReset: true })
  }, [navigate])

  useEffect(() => {
    if (ranks === 0) return
    const press = (event: KeyboardEvent) => {
      // A space on a button or a link is that button's.
      if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, a, summary')) return
      const next = revealedAfterKey(event.key, wanted.current, ranks)
      if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      go(next)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [ranks, go])

  return { ready, revealed, revealNext: () => go(Math.min(ranks, wanted.current + 1)) }
}
