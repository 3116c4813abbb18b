import { io } from 'socket.io-client'
import { hear, type Message } from '~/live/hear'
import type { Tally } from '~/live/tally'

const SOCKET = { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 200 }

/** A screen that stays on an edition, and comes back by itself when it is dropped; it does with what it is told as the page does. */
export function openScreen(address: string, edition: string) {
  const told: Message[] = []
  let shown: Tally = { edition, seq: 0, sealed: false, hidden: false }
  const socket = io(address, SOCKET)
  const watch = () => socket.emit('watch', { edition, ...(shown.seq > 0 && { have: shown.seq }) })
  socket.on('connect', watch)
  socket.on('tally', (message: Message) => {
    told.push(message)
    const next = hear(shown, message)
    if (next === 'gap') watch()
    else shown = next
  })
  return { told, drop: () => socket.io.engine?.close(), close: () => void socket.close() }
}

/** What a screen is told on opening; rejects when nothing comes. */
export function openFresh(address: string, edition: string): Promise<Message> {
  const socket = io(address, SOCKET)
  return new Promise<Message>((tell, reject) => {
    const late = setTimeout(() => reject(new Error(`${address} told a new screen nothing`)), 5_000)
    socket.on('connect', () => socket.emit('watch', { edition }))
    // It may hear a change before the whole that it asked for.
    socket.on('tally', (message: Message) => {
      if (!message.whole) return
      clearTimeout(late)
      tell(message)
    })
  }).finally(() => socket.close())
}
