import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { Readable } from 'node:stream'

/** What the antivirus says of a file; `away` when it says nothing that can be trusted. */
export type Scanned = 'clean' | 'infected' | 'away'
/** Asks the antivirus about bytes. */
export type Scan = (bytes: Readable) => Promise<Scanned>

const PATIENCE_MS = 20_000
const CHUNK = 64 * 1024

/**
 * Speaks to a clamd over TCP (`INSTREAM`: lengths of four bytes before each piece, a zero to end). Only its two known
 * answers are believed: one that breaks off, is busy, or refuses for its own limits is away, never “clean”.
 */
export const openClamd = ({ host, port }: { host: string; port: number }): Scan => (bytes) =>
  new Promise((tell) => {
    const socket = connect({ host, port })
    const heard: Buffer[] = []
    const end = (scanned: Scanned) => {
      socket.destroy()
      bytes.destroy()
      tell(scanned)
    }
    socket.setTimeout(PATIENCE_MS, () => end('away'))
    socket.on('error', () => end('away'))
    socket.on('data', (piece) => heard.push(piece))
    socket.on('close', () => end(verdictOf(Buffer.concat(heard).toString())))
    bytes.on('error', () => end('away'))
    socket.write('zINSTREAM\0')
    Readable.from(framed(bytes)).on('error', () => end('away')).pipe(socket, { end: false })
  })

async function* framed(bytes: Readable): AsyncGenerator<Buffer> {
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    for (let from = 0; from < piece.length; from += CHUNK) {
      const part = piece.subarray(from, from + CHUNK)
      yield Buffer.concat([lengthOf(part.length), part])
    }
  }
  yield lengthOf(0)
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

function verdictOf(answer: string): Scanned {
  if (answer === 'stream: OK\0') return 'clean'
  return /^stream: .+ FOUND\0$/.test(answer) ? 'infected' : 'away'
}

export const fileAt = (path: string): Readable => createReadStream(path)
