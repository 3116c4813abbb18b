import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export type Watcher = { socket: Socket; close(): void }

/**
 * A screen that costs next to nothing: it speaks to the socket's server over a bare connection and tells of each message
 * its raw text. Comes back once the server has greeted it, having asked to watch.
 * @param hear called with the text of each event, as `["tally",{…}]`
 */
export function openWatcher(address: string, edition: string, hear: (event: string) => void): Promise<Watcher> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  let kept: Buffer = Buffer.alloc(0)
  let upgraded = false
  return new Promise((ready, reject) => {
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('the server hung up')))
    socket.once('connect', () => socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`))
    socket.on('data', (chunk) => {
      kept = kept.length > 0 ? Buffer.concat([kept, chunk]) : chunk
      if (!upgraded) {
        const end = kept.indexOf('\r\n\r\n')
        if (end < 0) return
        upgraded = true
        kept = kept.subarray(end + 4)
      }
      for (let frame = readFrame(kept); frame; frame = readFrame(kept)) {
        kept = kept.subarray(frame.size)
        if (frame.text.startsWith('42')) hear(frame.text.slice(2))
        else if (frame.text === '2') socket.write(frameOf('3'))
        else if (frame.text.startsWith('0')) socket.write(frameOf('40'))
        else if (frame.text.startsWith('40')) {
          socket.write(frameOf(`42${JSON.stringify(['watch', { edition }])}`))
          ready({ socket, close: () => socket.destroy() })
        }
      }
      // What stays is copied: a slice would keep alive the whole chunk it was cut from.
      kept = Buffer.from(kept)
    })
  })
}

/** The first whole frame of what has arrived, as a server writes them; null while it is not all there. */
function readFrame(bytes: Buffer): { text: string; size: number } | null {
  if (bytes.length < 2) return null
  const short = bytes.readUInt8(1) & 127
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < head) return null
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  if (bytes.length < head + length) return null
  return { text: bytes.toString('utf8', head, head + length), size: head + length }
}

/** A short text as a browser frames it: masked, here by zeros. */
const frameOf = (text: string) => Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)])
