import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { EICAR } from './bytes'
import { atEndOfFile } from './end-of-file'

type Manner = 'answers' | 'hangs-up' | 'is-busy' | 'speaks-another-language' | 'refuses-length'

/** Speaks the part of clamd's protocol that the site uses, over a real socket, in the manner told; finds what every test antivirus finds. */
export async function startClamd(manner: Manner = 'answers') {
  const told = { manner, asked: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    told.asked += 1
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    if (told.manner === 'hangs-up') return socket.destroy()
    const heard: Buffer[] = []
    socket.on('data', (piece: Buffer) => {
      heard.push(piece)
      const bytes = bytesIn(Buffer.concat(heard))
      if (bytes) socket.end(answerTo(bytes, told.manner))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  atEndOfFile(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { ...(server.address() as AddressInfo), host: '127.0.0.1', told }
}

/** The bytes of a whole `INSTREAM`; null while it goes on. @throws when it is none */
function bytesIn(sent: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (sent.length < command.length) return null
  if (sent.subarray(0, command.length).toString() !== command) throw new Error('this is no INSTREAM')
  const pieces: Buffer[] = []
  let at = command.length
  while (at + 4 <= sent.length) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

function answerTo(bytes: Buffer, manner: Manner): string {
  if (manner === 'is-busy') return 'COMMAND READ TIMED OUT\0'
  if (manner === 'refuses-length') return 'INSTREAM size limit exceeded. ERROR\0'
  if (manner === 'speaks-another-language') return 'HTTP/1.1 200 OK\r\n\r\n'
  return bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'
}
