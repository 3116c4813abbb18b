import { createHash } from 'node:crypto'
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle'
import { sql } from 'drizzle-orm'
import { generateIdFromEntropySize, Lucia } from 'lucia'
import type { Db } from '~db/client.server'
import { person, session } from '~db/schema/identity'
import { notFound } from '~/http/problems.server'
import type { Door } from './device'
import { LIVES } from './find-people-of.server'
import { SEEN_EVERY_MS, SESSION_IDLE_MS, SESSION_LIFE_MS, sessionEnd } from './policy'
import { sessionTopic } from './topic'

/** Opens, finds and ends sessions. The only place that knows Lucia (see the ADR on the sponsor's stack). */
export type Sessions = ReturnType<typeof openSessions>

/** `leftMs`: until it ends if its person does nothing more. `canLast`: whether their being there puts that end off. */
export type OpenSession = { id: string; personId: string; leftMs: number; canLast: boolean }

type Options = {
  /** True when the public address is https: the cookie then takes the `__Host-` prefix. */
  secure: boolean
  /** Told of a session that ended, once it has. */
  announce?: (topics: string[]) => void
}

/** `email`: the address that has just been proven, which must still be theirs. */
type Opened = { device?: string; door?: Door | null; email?: string | null }
type Row = { personId: string; createdAt: string; expiresAt: string; lastSeenAt: string; now: string }

/** Opens what opens sessions, once a process: a session is a row, and a cookie that holds only its token. */
export function openSessions(db: Db, options: Options) {
  const lucia = new Lucia(new DrizzlePostgreSQLAdapter(db, session, person), {
    sessionCookie: {
      name: options.secure ? '__Host-session' : 'session',
      attributes: { secure: options.secure, sameSite: 'lax', path: '/' },
    },
  })

  /** The stored id of the session that a `Cookie` header carries, without asking whether it lives; null without one. */
  function sessionIdOf(cookieHeader: string | null): string | null {
    const token = lucia.readSessionCookie(cookieHeader ?? '')
    return token ? storedForm(token) : null
  }

  /**
   * Writes new sessions, by the database's clock; gives the token of each, in their order. Each person is held, and must
   * still be someone, at the address they have just proven: a sign-in that waited for a leave would otherwise open the session
   * of nobody, and one that waited for an address to be corrected would let in whoever reads the former one. @throws 404
   */
  async function open(personIds: string[], { device = '', door = null, email = null }: Opened = {}): Promise<string[]> {
    const started = personIds.map((personId) => ({ personId, token: generateIdFromEntropySize(25) }))
    const rows = JSON.stringify(started.map(({ personId, token }) => ({ id: storedForm(token), personId })))
    const opened = await db.execute(sql`
      insert into session (id, person_id, expires_at, device, door)
      select row.id, person.id, now() + make_interval(secs => ${SESSION_IDLE_MS / 1000}::float8), ${device}::text, ${door}::text
      from jsonb_to_recordset(${rows}::jsonb) as row(id text, "personId" uuid) join person on person.id = "personId" where email is not null and (${email}::text is null or email = ${email})
      for no key update of person
      returning session.id`)
    if (opened.length < started.length) throw notFound('Ce compte n’existe plus à cette adresse\u00a0: il vient d’être effacé, ou d’en changer. Demandez un code à l’adresse que vous lisez\u00a0: il vous fera entrer, ou ouvrir un autre compte.')
    return started.map(({ token }) => token)
  }

  /** The session of a `Cookie` header; null when it is nobody's or has ended. `attended`: its person is there, and it lasts. */
  async function find(cookieHeader: string | null, { attended = true } = {}): Promise<OpenSession | null> {
    const id = sessionIdOf(cookieHeader)
    if (!id) return null
    const [row] = await db.execute<Row>(sql`
      select person_id as "personId", created_at as "createdAt", expires_at as "expiresAt", last_seen_at as "lastSeenAt", clock_timestamp() as now
      from session where id = ${id} and ${LIVES}`)
    if (!row) return null
    const [createdAt, now] = [new Date(row.createdAt), new Date(row.now)]
    const end = sessionEnd(createdAt, now)
    const seen = attended && now.getTime() - Date.parse(row.lastSeenAt) >= SEEN_EVERY_MS
    if (seen) await db.execute(sql`update session set last_seen_at = ${now.toISOString()}, expires_at = ${end.toISOString()} where id = ${id} and ${LIVES}`)
    const leftMs = (seen ? end : new Date(row.expiresAt)).getTime() - now.getTime()
    return { id, personId: row.personId, leftMs, canLast: end.getTime() < createdAt.getTime() + SESSION_LIFE_MS }
  }

  return {
    sessionIdOf,
    find,

    /**
     * Whether the session that a `Cookie` header carries was ended by an act: a role taken, another screen. One that ended
     * of age is kept as long as the cookie.
     */
    async wasEnded(cookieHeader: string | null): Promise<boolean> {
      const id = sessionIdOf(cookieHeader)
      return id !== null && (await db.execute(sql`select from session where id = ${id}`)).length === 0
    },

    /** Signs a person in; gives the `Set-Cookie` value. @throws 404 when they were erased */
    async start(personId: string, opened: Opened = {}): Promise<string> {
      const [token = ''] = await open([personId], opened)
      const cookie = lucia.createSessionCookie(token)
      // The table says when a session ends: the cookie only has to outlive it.
      cookie.attributes.maxAge = SESSION_LIFE_MS / 1000
      return cookie.serialize()
    },

    /** Signs many people in at once, for a rehearsal; gives the `Cookie` header of each, in their order. */
    async startMany(personIds: string[]): Promise<string[]> {
      return (await open(personIds)).map((token) => `${lucia.sessionCookieName}=${token}`)
    },

    /** Whose browser this is, from its `Cookie` header; null when it is nobody's or has expired. */
    findPerson: async (cookieHeader: string | null): Promise<string | null> => (await find(cookieHeader))?.personId ?? null,

    /** Signs the browser out, its open screens included; gives the `Set-Cookie` value that forgets the token. */
    async end(cookieHeader: string | null): Promise<string> {
      const sessionId = sessionIdOf(cookieHeader)
      if (sessionId) {
        await lucia.invalidateSession(sessionId)
        options.announce?.([sessionTopic(sessionId)])
      }
      return lucia.createBlankSessionCookie().serialize()
    },
  }
}

/** Lucia stores session ids in clear: giving it a hash makes a leaked table useless to sign in with. */
const storedForm = (token: string) => createHash('sha256').update(token).digest('hex')
