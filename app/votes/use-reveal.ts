import { useCallback, useEffect, useState } from 'react'
import { fragmentOf, readRevealed, revealedAfterKey } from './reveal-step'

/**
 * How far the ranking of a hidden vote is revealed, rank after rank from the last, by a click or by the keys a remote
 * control sends. The step is in the address: the site and the browser may both start again. It is written there without
 * Remix, which would first wait for a reading of the page under way: a room does not wait for a site that is silent.
 */
export function useReveal(ranks: number) {
  // The server never sees the fragment: the first paint of the browser must be the server's.
  const [revealed, setRevealed] = useState<number | null>(null)
  const go = useCallback((next: number) => {
    history.replaceState(history.state, '', fragmentOf(next))
    setRevealed(next)
  }, [])

  useEffect(() => {
    const read = () => setRevealed(readRevealed(location.hash, ranks))
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [ranks])

  useEffect(() => {
    if (ranks === 0) return
    const press = (event: KeyboardEvent) => {
      // A space on a button or a link is that button's.
      if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, a, summary')) return
      const next = revealedAfterKey(event.key, readRevealed(location.hash, ranks), ranks)
      if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      go(next)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [ranks, go])

  return { ready: revealed !== null, revealed: revealed ?? 0, revealNext: () => go(Math.min(ranks, readRevealed(location.hash, ranks) + 1)) }
}
