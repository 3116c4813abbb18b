import { connect, type Socket } from 'node:net'

export type RawAnswer = { status: number; body: string }
type Waiting = { answer: (answer: RawAnswer) => void; fail: (reason: Error) => void }

/**
 * One keep-alive HTTP/1.1 connection, one request at a time: a generator that costs the two cores as little as it can,
 * since the site and its database share them. It reads answers that say their length, as the vote's do.
 */
export async function openConnection({ url }: { url: string }) {
  const port = Number(new URL(url).port)
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await new Promise<void>((open, fail) => socket.once('connect', open).once('error', fail))
  let heard: Buffer = Buffer.alloc(0)
  let waiting: Waiting | null = null
  const end = (reason: Error) => {
    waiting?.fail(reason)
    waiting = null
  }
  socket.on('error', end).on('close', () => end(new Error('the connection was closed')))
  socket.on('data', (chunk: Buffer) => {
    heard = heard.length === 0 ? chunk : Buffer.concat([heard, chunk])
    const answered = readAnswer(heard)
    if (!answered) return
    heard = heard.subarray(answered.length)
    const { answer } = waiting ?? {}
    waiting = null
    answer?.(answered)
  })
  return {
    ask: (method: string, path: string, headers: string) =>
      new Promise<RawAnswer>((answer, fail) => {
        if (socket.destroyed) return fail(new Error('the connection was closed'))
        waiting = { answer, fail }
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${headers}\r\n\r\n`)
      }),
    close: () => socket.destroy(),
  }
}

function readAnswer(bytes: Buffer): (RawAnswer & { length: number }) | null {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = bytes.toString('latin1', 0, end)
  const size = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN)
  if (Number.isNaN(size)) throw new Error(`an answer does not say its length: ${head.slice(0, 200)}`)
  const length = end + 4 + size
  if (bytes.length < length) return null
  return { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', end + 4, length), length }
}
