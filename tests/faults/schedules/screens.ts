import { io } from 'socket.io-client'
import type { Heard } from './history'

/** A screen that stays on an edition, and comes back by itself when it is dropped. */
export function openScreen(address: string, slug: string) {
  const heard: Heard[] = []
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 200 })
  let seq = 0
  socket.on('connect', () => socket.emit('watch', { edition: slug, ...(seq > 0 && { have: seq }) }))
  socket.on('tally', (message: Heard) => {
    seq = Math.max(seq, message.seq)
    heard.push(message)
  })
  return { heard, drop: () => socket.io.engine?.close(), close: () => void socket.close() }
}

/** What a screen is told on opening; rejects when nothing comes. */
export function openFresh(address: string, slug: string): Promise<Heard> {
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50 })
  return new Promise<Heard>((told, reject) => {
    const late = setTimeout(() => reject(new Error(`${address} told a new screen nothing`)), 5_000)
    socket.on('connect', () => socket.emit('watch', { edition: slug }))
    // It may hear a change before the whole that it asked for.
    socket.on('tally', (message: Heard) => {
      if (!message.whole) return
      clearTimeout(late)
      told(message)
    })
  }).finally(() => socket.close())
}
