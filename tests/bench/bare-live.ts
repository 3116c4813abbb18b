import { createServer } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Server } from 'socket.io'
import { coalesce } from '~/live/coalesce'

const SHARD = 250

/**
 * The least a live count could be: socket.io alone, its room cut in shards with a turn of the loop between, told at the
 * rhythm of the site. A vote is answered its number at once, and is nowhere but in memory.
 */
export function createBareLive() {
  const counts = new Map<number, number>()
  const changed = new Set<number>()
  let seq = 0
  let watchers = 0
  const tell = coalesce(250, async () => {
    const message = { edition: 'bare', seq, sealed: false, hidden: false, counts: [...changed].map((proposal) => ({ proposal, territories: counts.get(proposal), people: counts.get(proposal) })) }
    changed.clear()
    for (let shard = 0; shard * SHARD < watchers; shard++) {
      io.to(`shard ${shard}`).emit('tally', message)
      await nextTurn()
    }
  })
  const http = createServer(({ url = '' }, response) => {
    const proposal = Number(/proposals\/(\d+)/.exec(url)?.[1])
    counts.set(proposal, (counts.get(proposal) ?? 0) + 1)
    changed.add(proposal)
    const body = JSON.stringify({ receipt: { seq: ++seq } })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
    tell('')
  })
  const io = new Server(http, { serveClient: false, perMessageDeflate: false })
  io.on('connection', (socket) => void socket.on('watch', () => {
    void socket.join(`shard ${Math.floor(watchers++ / SHARD)}`)
    socket.emit('tally', { edition: 'bare', seq, sealed: false, hidden: false, counts: [] })
  }))
  return http
}
