import type { Socket } from 'socket.io-client'

/** Listens until `stop`ped for the site to turn this browser away: its session ended, here or on another screen. Nothing is read nor lost of the page. */
export function hearTurnedAway(then: () => void): { stop: () => void } {
  let socket: Socket | undefined
  let left = false
  void import('socket.io-client').then(({ io }) => {
    if (left) return
    socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true })
    socket.on('nobody', then)
    socket.on('disconnect', (reason) => reason === 'io server disconnect' && then())
  })
  return {
    stop: () => {
      left = true
      socket?.close()
    },
  }
}
