import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Server } from 'socket.io'
import { openLive } from '~/live/live.server'

/**
 * Started by `tests/bench/live.ts` with `--expose-gc`: a process that holds screens and nothing else, so that what they
 * weigh can be told from what a site weighs. `bare` is socket.io alone with one room.
 */
export type Weight = { used: number; resident: number }

const tally = { edition: 'demo-vote', seq: 1, sealed: false, hidden: false, counts: [{ proposal: 1, territories: 1, people: 1 }] }
const http = createServer()
if (process.argv[2] === 'bare') {
  new Server(http).on('connection', (socket) => void socket.on('watch', () => {
    void socket.join('room')
    socket.emit('tally', tally)
  }))
} else openLive(http, { isOwnOrigin: () => true, readTally: async () => tally, sessions: { idOf: () => null, peopleOf: async () => new Map() } })

process.on('message', async () => {
  // Twice: what the first pass frees in native memory is counted by the second.
  for (let pass = 0; pass < 2; pass++) {
    globalThis.gc?.()
    await pause(200)
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ used: heapUsed + external, resident: rss } satisfies Weight)
})
process.once('disconnect', () => process.exit())
http.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(http.address() as AddressInfo).port}`))
