import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import type { Site } from '../support/site'
import type { Election } from './election'
import { type Figure, quantile } from './figure'

const TIMES = 40

/**
 * From a vote's answer to its count on another screen's socket. The limit, in the same run: from the answer of a bare
 * HTTP server to an event that it sends by the same socket library, with nothing to count and nothing to wait for.
 * @param election in which the first voters have voted for the first proposals: they take it back
 */
export async function benchToScreen(site: Site, { slug, cookies, proposals }: Election): Promise<Figure> {
  const waits = await waitsFor(site.url, 'tally', (socket) => socket.emit('watch', { edition: slug }), async (index) => {
    const vote = `${site.url}/api/v1/editions/${slug}/proposals/${proposals[index % proposals.length]}/vote`
    const { receipt } = await (await fetch(vote, { method: 'DELETE', headers: { cookie: cookies[index] ?? '', origin: site.url } })).json()
    return receipt.seq
  })
  const bare = await benchBare()
  const median = (sample: number[]) => `${quantile(sample, 0.5).toFixed(1)} ms`
  return {
    name: 'De la réponse d’un vote au compte sur un autre écran, p95', value: quantile(waits, 0.95), unit: 'ms',
    limit: { name: 'événement nu après une réponse nue, p95', value: quantile(bare, 0.95) }, goal: { value: { max: 500 } },
    note: `médianes ${median(waits)} et ${median(bare)}\u00a0; les comptes partent au plus toutes les 250 ms`,
  }
}

/** The same way with nothing on it: each request is answered its number, then told to the socket. */
async function benchBare(): Promise<number[]> {
  let seq = 0
  const http = createServer((_request, response) => {
    seq += 1
    const told = { seq }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(told), () => sockets.emit('tally', told))
  })
  const sockets = new Server(http, { transports: ['websocket'] })
  sockets.on('connection', (socket) => socket.emit('tally', { seq: 0 }))
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const waits = await waitsFor(url, 'tally', () => {}, async () => (await (await fetch(url, { method: 'DELETE' })).json()).seq)
  await sockets.close()
  return waits
}

/** Acts again and again, each giving the number that the socket must then tell; the milliseconds from answer to event. */
async function waitsFor(url: string, event: string, watch: (socket: ReturnType<typeof io>) => void, act: (index: number) => Promise<number>): Promise<number[]> {
  const socket = io(url, { transports: ['websocket'], forceNew: true })
  let seq = -1
  let wake = () => {}
  const heard = () => new Promise<void>((told) => (wake = told))
  socket.on(event, (message: { seq: number }) => {
    seq = Math.max(seq, message.seq)
    wake()
  })
  await new Promise<void>((connected) => socket.once('connect', connected))
  const first = heard()
  watch(socket)
  if (seq < 0) await first
  const waits: number[] = []
  for (let index = 0; index < TIMES; index += 1) {
    const expected = await act(index)
    const answered = performance.now()
    while (seq < expected) await heard()
    waits.push(performance.now() - answered)
  }
  socket.close()
  return waits
}
