import { io } from 'socket.io-client'
import { hear, type Message } from '~/live/hear'
import type { Tally } from '~/live/tally'
import type { Heard } from './history'

const SOCKET = { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 200 }

/** A screen that knows nothing, stays on an edition, and comes back by itself when it is dropped; it does with what it is told as the page does. */
export function openScreen(address: string, edition: string, whenShown: (shown: Tally) => void = () => {}) {
  const told: Heard[] = []
  let shown: Tally = { edition, seq: -1, sealed: false, hidden: false }
  const socket = io(address, SOCKET)
  const watch = () => socket.emit('watch', { edition, ...(shown.seq > 0 && { have: shown.seq }) })
  socket.on('connect', watch)
  socket.on('tally', (message: Message) => {
    told.push({ ...message, heardAt: Date.now() })
    const next = hear(shown, message)
    if (next === 'gap') return watch()
    shown = next
    whenShown(shown)
  })
  return { told, drop: () => socket.io.engine?.close(), close: () => void socket.close() }
}

/** What a screen opened now shows of a sealed vote; rejects when it does not come to it. */
export function openFresh(address: string, edition: string): Promise<Tally> {
  return new Promise((show, reject) => {
    const late = setTimeout(() => {
      screen.close()
      reject(new Error(`${address} told a new screen of no seal`))
    }, 5_000)
    const screen = openScreen(address, edition, (shown) => {
      if (!shown.sealed) return
      clearTimeout(late)
      screen.close()
      show(shown)
    })
  })
}
