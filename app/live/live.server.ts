import type { Server as HttpServer } from 'node:http'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { Server, type Socket } from 'socket.io'
import { changedCounts, type Snapshot } from './changed-counts'
import { coalesce } from './coalesce'
import { openSessionSockets, type SessionLookup } from './session-sockets.server'
import { openShards } from './shards'
import { readWatch, type Watch } from './watch'

type Options = {
  /** Whether the browser's page is of this site. */
  isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean
  /** The counts of an edition, whole; null when there is no such edition. */
  readTally: (edition: string) => Promise<Snapshot | null>
  sessions: SessionLookup
  /** How often what is watched is read again unasked: the close announces nothing, and another instance's word may be lost. */
  heedMs?: number
}

/** At most four messages a second for each topic, and for each socket whatever it asks. */
const PERIOD_MS = 250
/** For how long screens are written to before a vote may be. */
const TURN_MS = 3

/**
 * Delivers what changed to the screens that watch it. It only delivers: nothing a client sends here writes anything,
 * so a socket that is wrong can do no harm, and the page heals itself by reading again.
 */
export function openLive(http: HttpServer, { isOwnOrigin, readTally, sessions, heedMs = 2_000 }: Options) {
  const io = new Server(http, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 10_000,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: ({ headers }, decide) => decide(null, isOwnOrigin(headers.origin, headers.host)),
  })
  const { adapter } = io.sockets
  /** What each edition's screens were last told: they have at least this, or are late. */
  const told = new Map<string, Snapshot>()
  /** When each edition's screens were told of it. */
  const toldAt = new Map<string, number>()
  const shards = openShards(io.sockets, (edition) => [told, toldAt].forEach((known) => known.delete(edition)))
  const sessionSockets = openSessionSockets(io, sessions)

  /**
   * Those being answered, and at rest after it, with what they asked for meanwhile: of a burst only the last, and while it
   * waits its answer comes in the place of what its room is told. Or a screen that asks without end would be sent
   * everything as fast as it asks.
   */
  const asking = new Map<Socket, Watch | null>()
  // One function for all sockets, and nothing kept for those at peace: a closure for each would cost ten thousand times its memory.
  async function watch(this: Socket, message: unknown) {
    const wish = readWatch(message)
    if (!wish) return
    const isBusy = asking.has(this)
    asking.set(this, wish)
    if (isBusy) return
    while (asking.get(this)) {
      await pause(restOf(this), undefined, { ref: false })
      const last = asking.get(this) ?? wish
      asking.set(this, null)
      await answer(this, last).catch((reason: unknown) => console.error('live:', reason))
      await pause(PERIOD_MS, undefined, { ref: false })
    }
    asking.delete(this)
  }

  /** How long, in milliseconds, until a socket may be told more, its room having been told; none for one that comes. */
  function restOf(socket: Socket): number {
    const at = toldAt.get(shards.watchedBy(socket) ?? '')
    return at === undefined ? 0 : Math.max(0, at + PERIOD_MS - performance.now())
  }

  io.on('connection', (socket) => void socket.on('watch', watch))

  async function answer(socket: Socket, { edition, have }: Watch): Promise<void> {
    if (!socket.connected) return
    if (shards.watchedBy(socket) !== edition) shards.move(socket, edition)
    // A room has one state, and what it is told next is what changed since: whoever joins begins from that state, not from
    // a newer one; what is newer comes to the whole room within a quarter of a second.
    const isFirst = !told.has(edition)
    const read = isFirst ? await readShared(edition) : null
    if (!socket.connected) return
    const tally = told.get(edition) ?? read
    if (!tally) return shards.move(socket, null)
    if (!told.has(edition)) told.set(edition, tally)
    if (tally.seq > (have ?? -1)) tellWhole(socket, tally)
    if (!isFirst) tell(`tally:${edition}`)
  }

  /** Those who come together after a restart wait for one reading, not for one each. */
  const reading = new Map<string, Promise<Snapshot | null>>()
  function readShared(edition: string) {
    const under = reading.get(edition) ?? readTally(edition).finally(() => reading.delete(edition))
    reading.set(edition, under)
    return under
  }

  /** Those that were skipped because what they were sent before has not left yet: nothing is kept for them but their name. */
  const late = new Set<Socket>()
  const catchUp = coalesce(PERIOD_MS, async () => {
    await nextTurn()
    for (const socket of late) {
      const tally = told.get(shards.watchedBy(socket) ?? '')
      if (socket.connected && tally && !canTake(socket)) continue
      late.delete(socket)
      if (socket.connected && tally) tellWhole(socket, tally)
    }
  })

  function tellWhole(socket: Socket, tally: Snapshot): void {
    if (canTake(socket)) return void socket.emit('tally', { ...tally, whole: true })
    late.add(socket)
    catchUp('')
  }

  /** Shard after shard, with a turn of the event loop every few milliseconds: a vote never waits for ten thousand screens. */
  async function tellAll(edition: string, tally: object): Promise<void> {
    let turn = performance.now()
    for (const shard of shards.of(edition)) {
      const waiting: string[] = []
      for (const id of adapter.rooms.get(shard) ?? []) {
        const socket = io.sockets.sockets.get(id)
        if (socket && !canTake(socket)) late.add(socket)
        else if (socket && asking.get(socket)) waiting.push(id)
      }
      io.to(shard).except(waiting).volatile.emit('tally', tally)
      const now = performance.now()
      toldAt.set(edition, now)
      if (now - turn < TURN_MS) continue
      await nextTurn()
      turn = performance.now()
    }
    if (late.size > 0) catchUp('')
  }

  const tell = coalesce(PERIOD_MS, async (topic) => {
    const [kind, edition = ''] = topic.split(':', 2)
    const rooms = shards.of(edition)
    if (rooms.length === 0) return
    if (kind !== 'tally') return void io.to(rooms).emit('changed', { topic })
    const tally = await readTally(edition)
    const before = told.get(edition)
    if (!tally || (before && tally.seq <= before.seq && tally.counts)) return
    told.set(edition, tally)
    // Nothing of a hidden vote moves, not even a message: its rhythm would tell how many vote.
    if (!tally.counts) return
    await tellAll(edition, before ? { ...tally, from: before.seq, counts: changedCounts(before, tally) } : { ...tally, whole: true })
  })

  const heed = setInterval(() => {
    for (const edition of told.keys()) tell(`tally:${edition}`)
    if (late.size > 0) catchUp('')
  }, heedMs).unref()

  return {
    /**
     * Says that these topics changed. `kind:edition` is told to the edition's screens within a quarter of a second;
     * `session:ID` and `person:ID` close the sockets of sessions that ended, and are told to nobody.
     */
    announce: (topics: string[]) => topics.forEach((topic) => sessionSockets.closeFor(topic) || tell(topic)),
    /** After a silence of the other instances: asks again which sessions live, and what the counts are. */
    readAgain: () => {
      sessionSockets.checkAll()
      for (const edition of told.keys()) tell(`tally:${edition}`)
    },
    close: () => {
      clearInterval(heed)
      sessionSockets.stop()
      return new Promise<void>((done) => void io.close(() => done()))
    },
  }
}

/** Whether what a socket was sent before has left: only then may it be sent more, or a reader that stops would fill the memory. */
const canTake = ({ conn }: Socket) => conn.transport.writable
