import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from '~/context'
import { findViewer } from './find-viewer.server'
import { withSessionPowers } from './proconnect/session-powers.server'

type Asking = { method?: string | undefined; headers: Pick<IncomingHttpHeaders, 'cookie' | 'sec-fetch-dest'> }

/** Who sends a request, asked of the database at most once, and only if something wants to know. */
export function whoAsks({ db, sessions, proconnect, demo }: Pick<Context, 'db' | 'sessions' | 'proconnect' | 'demo'>, request: Asking): Pick<Context, 'session' | 'viewer'> {
  let session: ReturnType<Context['session']> | undefined
  let viewer: ReturnType<Context['viewer']> | undefined
  const findSession = () => (session ??= sessions.find(request.headers.cookie ?? null, { attended: isAttended(request) }))
  const look = async () => {
    const open = await findSession()
    const viewer = open && (await findViewer(db, open.personId))
    return viewer && proconnect ? withSessionPowers(db, viewer, { id: open.id, demo }) : viewer
  }
  return { session: findSession, viewer: () => (viewer ??= look()) }
}

/**
 * Whether a person is there: they open a page or send something. What a page reads by itself, a big screen for days, must
 * not keep its session alive.
 */
const isAttended = ({ method = 'GET', headers }: Asking): boolean => !['GET', 'HEAD'].includes(method) || headers['sec-fetch-dest'] !== 'empty'
