import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { changedCounts, type Snapshot } from './changed-counts'
import { coalesce } from './coalesce'
import { readWatch, type Watch } from './watch'

type Options = {
  /** Whether the browser's page is of this site. */
  isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean
  /** The counts of an edition, whole; null when there is no such edition. */
  readTally: (edition: string) => Promise<Snapshot | null>
  /** How often what is watched is read again unasked: another instance's votes, and the close, announce nothing here. */
  heedMs?: number
}

/** At most four messages a second for each topic. */
const PERIOD_MS = 250

/**
 * Delivers what changed to the screens that watch it. It only delivers: nothing a client sends here writes anything,
 * so a socket that is wrong can do no harm, and the page heals itself by reading again. A room is an edition's name.
 */
export function openLive(http: HttpServer, { isOwnOrigin, readTally, heedMs = 2_000 }: Options) {
  const io = new Server(http, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 10_000,
    allowRequest: ({ headers }, decide) => decide(null, isOwnOrigin(headers.origin, headers.host)),
  })
  const { adapter } = io.sockets
  /** What each room was last told: it has at least this. */
  const told = new Map<string, Snapshot>()
  adapter.on('delete-room', (room: string) => told.delete(room))

  io.on('connection', (socket) => {
    let wanted: Watch | null = null
    let answering = false
    socket.on('watch', async (message: unknown) => {
      wanted = readWatch(message)
      if (answering) return
      answering = true
      // One read at a time for one socket, and of a burst only the last: asking a lot costs the asker, not the database.
      for (let next = wanted; next; next = wanted) {
        wanted = null
        await answer(socket, next).catch((reason: unknown) => console.error('live:', reason))
      }
      answering = false
    })
  })

  async function answer(socket: Socket, { edition, have }: Watch): Promise<void> {
    for (const room of socket.rooms) if (room !== socket.id && room !== edition) void socket.leave(room)
    await socket.join(edition)
    const tally = await readAtLeastTold(edition)
    if (!tally) return void socket.leave(edition)
    if (!told.has(edition)) told.set(edition, tally)
    if (tally.seq !== have) socket.emit('tally', { ...tally, whole: true })
  }

  /** Reads until nothing newer was told to the room meanwhile: the snapshot then stands on its own. */
  async function readAtLeastTold(edition: string): Promise<Snapshot | null> {
    const tally = await readShared(edition)
    return tally && tally.seq < (told.get(edition)?.seq ?? 0) ? readAtLeastTold(edition) : tally
  }

  /** Those who come together after a restart wait for one reading, not for one each. */
  const reading = new Map<string, Promise<Snapshot | null>>()
  function readShared(edition: string) {
    const under = reading.get(edition) ?? readTally(edition).finally(() => reading.delete(edition))
    reading.set(edition, under)
    return under
  }

  const tell = coalesce(PERIOD_MS, async (topic) => {
    const [kind, edition = ''] = topic.split(':', 2)
    if (!adapter.rooms.has(edition)) return
    if (kind !== 'tally') return void io.to(edition).emit('changed', { topic })
    const tally = await readTally(edition)
    const before = told.get(edition)
    // Nothing of a hidden vote moves, not even a message: its rhythm would tell how many vote.
    if (!tally || (before && tally.seq <= before.seq)) return
    told.set(edition, tally)
    io.to(edition).emit('changed', { topic })
    io.to(edition).emit('tally', { ...tally, ...(tally.counts && { counts: changedCounts(before, tally) }) })
  })

  const heed = setInterval(() => {
    for (const edition of told.keys()) tell(`tally:${edition}`)
  }, heedMs).unref()

  return {
    /** Says that these topics (`kind:edition`) changed; told to the edition's screens within a quarter of a second. */
    announce: (topics: string[]) => topics.forEach(tell),
    close: () => {
      clearInterval(heed)
      return new Promise<void>((done) => void io.close(() => done()))
    },
  }
}
