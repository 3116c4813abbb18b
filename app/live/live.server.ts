import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { coalesce } from './coalesce'

/** What a topic shows, read whole: `seq` rises with every change. */
type Snapshot = { seq: number; counts?: { proposal: number }[] }
type ReadSnapshot = (edition: string) => Promise<Snapshot | null>

/** At most four messages a second for each topic. */
const PERIOD_MS = 250

export type Live = ReturnType<typeof openLive>

/**
 * Delivers what changed to the screens that watch it. It only delivers: nothing a client sends here writes anything,
 * so a socket that is wrong can do no harm, and the page heals itself by reading again.
 * @param isOwnOrigin whether the browser's page is of this site
 */
export function openLive(http: HttpServer, options: { isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean; readTally: ReadSnapshot }) {
  const io = new Server(http, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 10_000,
    allowRequest: ({ headers }, decide) => decide(null, options.isOwnOrigin(headers.origin, headers.host)),
  })
  const sent = new Map<string, Snapshot>()

  io.on('connection', (socket) => {
    socket.on('watch', async (wanted: unknown) => {
      const { edition, have } = readWatch(wanted)
      if (edition === null) return
      const topic = `tally:${edition}`
      for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room)
      await socket.join(topic)
      const tally = await readAtLeast(edition, () => sent.get(topic)?.seq ?? 0).catch(() => null)
      if (tally && tally.seq !== have) socket.emit('tally', { ...tally, whole: true })
    })
  })

  /** Reads until no newer change was sent to the room meanwhile: the snapshot then stands on its own. */
  async function readAtLeast(edition: string, sentSeq: () => number): Promise<Snapshot | null> {
    const tally = await options.readTally(edition)
    return tally && tally.seq < sentSeq() ? readAtLeast(edition, sentSeq) : tally
  }

  const tell = coalesce(PERIOD_MS, async (topic) => {
    const [kind, edition] = topic.split(':', 2)
    io.to(topic).emit('changed', { topic })
    if (kind !== 'tally' || !edition || !io.sockets.adapter.rooms.has(topic)) return
    const tally = await options.readTally(edition)
    if (!tally) return
    io.to(topic).emit('tally', { ...tally, counts: changedCounts(sent.get(topic), tally) })
    sent.set(topic, tally)
  })

  return {
    /** Says that these topics changed; told to their screens within a quarter of a second. */
    announce: (topics: string[]) => topics.forEach(tell),
    close: () => new Promise<void>((done) => void io.close(() => done())),
  }
}

/** Absolute counts of what changed since the last message; a screen that missed one reads the whole again. */
function changedCounts(before: Snapshot | undefined, now: Snapshot) {
  if (!before?.counts || !now.counts) return now.counts
  const known = new Map(before.counts.map((count) => [count.proposal, JSON.stringify(count)]))
  return now.counts.filter((count) => known.get(count.proposal) !== JSON.stringify(count))
}

function readWatch(wanted: unknown): { edition: string | null; have: unknown } {
  if (typeof wanted !== 'object' || wanted === null || !('edition' in wanted)) return { edition: null, have: null }
  return { edition: typeof wanted.edition === 'string' ? wanted.edition : null, have: 'have' in wanted ? wanted.have : null }
}
