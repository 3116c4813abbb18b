import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Socket } from 'socket.io-client'
import { hear, type Message } from './hear'
import { tellSilence } from './silence'
import type { Tally } from './tally'

/**
 * The counts of an edition, moving by themselves from those the page was served with: see `hear`. A tab that comes back and
 * a screen that was skipped read them again. After a reconnection the whole page is read again: meanwhile the phase may have
 * changed; or the site turned this browser away, because its session ended or its person's rights changed, and the buttons
 * must not promise what was taken.
 */
export function useTally(served: Tally): Tally {
  const [heard, setHeard] = useState<Tally | null>(null)
  const tally = heard && heard.edition === served.edition && heard.seq > served.seq ? heard : served
  const latest = useRef(tally)
  const { revalidate } = useRevalidator()
  latest.current = tally

  useEffect(() => {
    let socket: Socket | undefined
    let left = false
    let wasLost = false
    const watch = () => socket?.emit('watch', { edition: served.edition, have: latest.current.seq })
    const whenVisible = () => document.visibilityState === 'visible' && watch()
    void import('socket.io-client').then(({ io }) => {
      if (left) return
      socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true })
      socket.on('connect', () => {
        tellSilence('socket', false)
        watch()
        if (wasLost) revalidate()
        wasLost = false
      })
      socket.on('connect_error', () => {
        tellSilence('socket', true)
        wasLost = true
      })
      socket.on('disconnect', (reason) => {
        if (left) return
        tellSilence('socket', true)
        wasLost = true
        // The session of this browser has ended, or its person may do less: the page goes on as whoever it is now.
        if (reason === 'io server disconnect') socket?.connect()
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
      tellSilence('socket', false)
    }
  }, [served.edition, revalidate])
  return tally
}
