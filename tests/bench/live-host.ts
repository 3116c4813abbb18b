import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { openLive } from '~/live/live.server'
import { serveBare } from './bare-host'
import { createBareLive } from './bare-live'

/**
 * Started by `startBare` with `--expose-gc`: a process that holds screens and nothing else, so that what they weigh can
 * be told from what a site weighs. `bare` is socket.io alone.
 */
export type Weight = { used: number; resident: number }

process.on('message', async () => {
  // Twice: what the first pass frees in native memory is counted by the second.
  for (let pass = 0; pass < 2; pass++) {
    globalThis.gc?.()
    await pause(200)
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ used: heapUsed + external, resident: rss } satisfies Weight)
})
serveBare(process.argv[2] === 'bare' ? createBareLive() : createOwnLive())

function createOwnLive() {
  const http = createServer()
  const tally = { edition: 'weighed', seq: 1, sealed: false, hidden: false, counts: [{ proposal: 1, territories: 1, people: 1 }] }
  openLive(http, { isOwnOrigin: () => true, readTally: async () => tally, sessions: { idOf: () => null, peopleOf: async () => new Map() } })
  return http
}
