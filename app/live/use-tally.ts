import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Socket } from 'socket.io-client'
import { hear, type Message } from './hear'
import type { Tally } from './tally'

/**
 * The counts of an edition, moving by themselves from those the page was served with: see `hear`. A reconnection, a tab
 * that comes back and a screen that was skipped read again. When the site turns this browser away, because its session
 * ended or its person's rights changed, the whole page is read again: its buttons must not promise what was taken.
 * @param onAnswers told whether the site answers, at each change: see `useSilence`
 */
export function useTally(served: Tally, onAnswers?: (answers: boolean) => void): Tally {
  const [heard, setHeard] = useState<Tally | null>(null)
  const tally = heard && heard.edition === served.edition && heard.seq > served.seq ? heard : served
  const latest = useRef(tally)
  const { revalidate } = useRevalidator()
  latest.current = tally

  useEffect(() => {
    let socket: Socket | undefined
    let left = false
    const watch = () => socket?.emit('watch', { edition: served.edition, have: latest.current.seq })
    const whenVisible = () => document.visibilityState === 'visible' && watch()
    void import('socket.io-client').then(({ io }) => {
      if (left) return
      socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true })
      socket.on('connect', () => {
        onAnswers?.(true)
        watch()
      })
      socket.on('connect_error', () => onAnswers?.(false))
      socket.on('disconnect', (reason) => {
        onAnswers?.(false)
        if (reason !== 'io server disconnect') return
        // The session of this browser has ended, or its person may do less: the page goes on as whoever it is now.
        socket?.connect()
        revalidate()
      })
      socket.on('tally', (message: Message) => {
        const known = hear(latest.current, message)
        if (known === 'gap') return watch()
        if (known === latest.current) return
        latest.current = known
        setHeard(known)
      })
    })
    document.addEventListener('visibilitychange', whenVisible)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', whenVisible)
      socket?.close()
    }
  }, [served.edition, onAnswers, revalidate])
  return tally
}
