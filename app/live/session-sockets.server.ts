import type { Server } from 'socket.io'
import { coalesce } from './coalesce'

export type SessionLookup = {
  /** The stored id of the session that a `Cookie` header carries; null without one. */
  idOf: (cookie: string | null) => string | null
  /** Whose these sessions are; one that has ended, or never was, is nobody's. */
  peopleOf: (sessions: string[]) => Promise<Map<string, string>>
}

/** How often sessions are asked after unasked: they also end of age, and a word of another instance may be lost. */
const CHECK_MS = 60_000
const PREFIX = 'session:'

/**
 * Closes the sockets of a session that ends. Without it a screen left open would go on as the person who signed out.
 * A browser without a session, or whose session is nobody's, watches as a visitor.
 */
export function openSessionSockets(io: Server, { idOf, peopleOf }: SessionLookup) {
  const { adapter } = io.sockets
  const carried = new WeakMap<object, string>()
  io.engine.on('connection', (connection) => {
    const session = idOf(connection.request.headers.cookie ?? null)
    if (session) carried.set(connection, session)
    // The request that opened the connection would be kept as long as it: several KiB a screen, for nothing.
    connection.request = null
  })

  /** The sessions with a socket here, and whose each is; null until the database has said. */
  const held = new Map<string, string | null>()
  adapter.on('delete-room', (room: string) => room.startsWith(PREFIX) && held.delete(room.slice(PREFIX.length)))
  io.on('connection', (socket) => {
    const session = carried.get(socket.conn)
    if (!session) return
    void socket.join(PREFIX + session)
    if (held.get(session)) return
    held.set(session, null)
    check('new')
  })

  /** Asks whose the sessions are that nobody asked about yet, or all; then closes those of the person named, if one is. */
  const check = coalesce(250, async (which) => {
    const asked = [...held].filter(([, person]) => which === 'all' || person === null)
    const people = asked.length > 0 ? await peopleOf(asked.map(([session]) => session)) : new Map<string, string>()
    for (const [session, known] of asked) {
      const person = people.get(session)
      if (person && held.has(session)) held.set(session, person)
      else if (known) end(session)
      else tellNobody(session)
    }
    for (const [session, person] of held) if (person === which) end(session)
  })
  const clock = setInterval(() => check('all'), CHECK_MS).unref()

  /** It ended before its socket came: its page may still show what it was served with. Told, not closed: the browser would come back with the same cookie, without end. */
  function tellNobody(session: string) {
    io.in(PREFIX + session).emit('nobody')
    io.in(PREFIX + session).socketsLeave(PREFIX + session)
  }

  const end = (session: string) => io.in(PREFIX + session).disconnectSockets(true)

  return {
    /** Closes what `session:ID` or `person:ID` names; false for a topic that is about neither. */
    closeFor(topic: string): boolean {
      const [kind, id = ''] = topic.split(':', 2)
      if (kind === 'session') end(id)
      if (kind === 'person') check(id)
      return kind === 'session' || kind === 'person'
    },
    checkAll: () => check('all'),
    stop: () => clearInterval(clock),
  }
}
