import { createHash } from 'node:crypto'
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle'
import { sql } from 'drizzle-orm'
import { generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import type { Db } from '~db/client.server'
import { person, session } from '~db/schema/identity'
import { findPeopleOf } from './find-people-of.server'
import { sessionTopic } from './topic'

const LIFETIME_HOURS = 12

/** Opens, finds and ends sessions. The only place that knows Lucia (see the ADR on the sponsor's stack). */
export type Sessions = ReturnType<typeof openSessions>

type Options = {
  /** True when the public address is https: the cookie then takes the `__Host-` prefix. */
  secure: boolean
  /** Told of a session that ended, once it has. */
  announce?: (topics: string[]) => void
}

export function openSessions(db: Db, options: Options) {
  const lucia = new Lucia(new DrizzlePostgreSQLAdapter(db, session, person), {
    sessionExpiresIn: new TimeSpan(LIFETIME_HOURS, 'h'),
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

  /** Writes new sessions, by the database's clock; gives the token of each, in their order. */
  async function open(personIds: string[]): Promise<string[]> {
    const started = personIds.map((personId) => ({ personId, token: generateIdFromEntropySize(25) }))
    const rows = JSON.stringify(started.map(({ personId, token }) => ({ id: storedForm(token), personId })))
    await db.execute(sql`
      insert into session (id, person_id, expires_at) select id, "personId", now() + make_interval(hours => ${LIFETIME_HOURS})
      from jsonb_to_recordset(${rows}::jsonb) as row(id text, "personId" uuid)`)
    return started.map(({ token }) => token)
  }

  return {
    sessionIdOf,

    /** Signs a person in; gives the `Set-Cookie` value. */
    async start(personId: string): Promise<string> {
      const [token = ''] = await open([personId])
      return lucia.createSessionCookie(token).serialize()
    },

    /** Signs many people in at once, for a rehearsal; gives the `Cookie` header of each, in their order. */
    async startMany(personIds: string[]): Promise<string[]> {
      return (await open(personIds)).map((token) => `${lucia.sessionCookieName}=${token}`)
    },

    /**
     * Whose browser this is, from its `Cookie` header; null when it is nobody's or has expired. By the database's clock:
     * Lucia would ask this machine's, and one that is a day ahead would end every session it sees.
     */
    async findPerson(cookieHeader: string | null): Promise<string | null> {
      const sessionId = sessionIdOf(cookieHeader)
      return sessionId && ((await findPeopleOf(db, [sessionId])).get(sessionId) ?? null)
    },

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
