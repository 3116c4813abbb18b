import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Socket } from 'socket.io-client'

/**
 * Reads the page again as soon as the site turns this browser away, because its session ended or its person's rights
 * changed, were it just before this page began to listen; and when the site, lost for a while, answers again. Without it a page would go on showing names and addresses
 * to someone whose role was taken.
 * @param heeds whether this page is of someone with a role: nobody else holds a connection for it
 */
export function useSessionHeed(heeds: boolean): void {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  latest.current = revalidate
  useEffect(() => {
    if (!heeds) return
    let socket: Socket | undefined
    let left = false
    void import('socket.io-client').then(({ io }) => {
      if (left) return
      let wasLost = false
      socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true })
      socket.on('connect', () => {
        if (wasLost) latest.current()
        wasLost = false
      })
      socket.on('nobody', () => latest.current())
      socket.on('disconnect', (reason) => {
        wasLost = true
        if (reason === 'io server disconnect') socket?.connect()
      })
    })
    return () => {
      left = true
      socket?.close()
    }
  }, [heeds])
}
