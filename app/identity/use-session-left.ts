import { useEffect, useRef, useState } from 'react'
import { hearTurnedAway } from '~/live/hear-turned-away'
import { SESSION_WARNING_MS } from './policy'

export type SessionLeft = { leftMs: number; canLast: boolean }
/** `kept`: it was near its end, or over, and goes on. */
type State = 'quiet' | 'soon' | 'over' | 'kept'

/** After how long a tab that comes back asks again: another tab may have made the session last, or ended it. */
const RETURN_MS = 60_000
const READ = '/compte/session'

/**
 * Where the session of this page stands. Asked of the server a little before its end, never sooner: only then, when the
 * tab comes back into sight, and when the site says that it was closed on another screen. That is listened for from the
 * first key typed: who only reads loses nothing, and holds no connection.
 * @param listens false where the page listens already
 */
export function useSessionLeft(first: SessionLeft, listens: boolean): { state: State; canLast: boolean; keep: () => Promise<void> } {
  const [left, setLeft] = useState(first)
  const [state, setState] = useState<State>('quiet')
  const ask = useRef(async (_method: 'GET' | 'POST') => {})
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let askedAt = performance.now()
    const plan = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => ask.current('GET'), ms)
    }
    const heed = (now: SessionLeft) => {
      setLeft(now)
      const isLong = now.leftMs > SESSION_WARNING_MS
      setState((before) => (now.leftMs <= 0 ? 'over' : !isLong ? 'soon' : before === 'quiet' ? 'quiet' : 'kept'))
      if (isLong) plan(now.leftMs - SESSION_WARNING_MS)
      else if (now.leftMs > 0) plan(now.leftMs + 500)
    }
    ask.current = async (method) => {
      askedAt = performance.now()
      const answer = await fetch(READ, { method }).catch(() => null)
      if (answer?.ok) heed((await answer.json()) as SessionLeft)
      else plan(RETURN_MS)
    }
    const back = () => document.visibilityState === 'visible' && performance.now() - askedAt >= RETURN_MS && void ask.current('GET')
    const restored = ({ persisted }: PageTransitionEvent) => persisted && void ask.current('GET')
    plan(Math.max(0, first.leftMs - SESSION_WARNING_MS))
    document.addEventListener('visibilitychange', back)
    window.addEventListener('pageshow', restored)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('pageshow', restored)
    }
  }, [first])
  useEffect(() => {
    if (!listens) return
    let heard: { stop: () => void } | undefined
    const listen = () => {
      heard = hearTurnedAway(() => void ask.current('GET'))
    }
    document.addEventListener('input', listen, { once: true })
    return () => {
      document.removeEventListener('input', listen)
      heard?.stop()
    }
  }, [listens])
  return { state, canLast: left.canLast, keep: () => ask.current('POST') }
}
