import { useEffect, useRef } from 'react'
import type { Socket } from 'socket.io-client'

/**
 * Calls `read` whenever something of an edition changed, when the connection is back, and when the tab comes back to
 * sight. What is read is read by HTTP: the socket only says that there is something to read.
 */
export function useHints(edition: string, read: () => void): void {
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    let socket: Socket | undefined
    let left = false
    const whenVisible = () => document.visibilityState === 'visible' && latest.current()
    void import('socket.io-client').then(({ io }) => {
      if (left) return
      let wasLost = false
      socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true })
      socket.on('connect', () => {
        socket?.emit('watch', { edition, have: null })
        if (wasLost) latest.current()
        wasLost = false
      })
      socket.on('disconnect', (reason) => {
        wasLost = true
        if (reason === 'io server disconnect') socket?.connect()
      })
      socket.on('changed', ({ topic }: { topic: string }) => topic === `edition:${edition}` && latest.current())
    })
    document.addEventListener('visibilitychange', whenVisible)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', whenVisible)
      socket?.close()
    }
  }, [edition])
}
