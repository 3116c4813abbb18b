import type { Reader } from '~db/client.server'
import type { Context } from '~/context'
import { findViewer } from '../find-viewer.server'
import { listMyAttachments } from '../list-my-attachments.server'
import { carryReturn } from '../safe-return'
import { signIn } from '../sign-in.server'
import { isSiretAsked } from './policy'
import { readSiret } from './read-siret.server'
import { toRefusal } from './require-proconnect.server'
import { findTied, tieSession } from './session.server'
import type { Told } from './told'

/**
 * Opens the session of the person ProConnect told of, as every sign-in does, and keeps with it what was told. Asks about
 * their SIRET first when there is something to ask. An account that ended in between, here or there, leaves no session.
 */
export async function signInTold(context: Context, request: Request, personId: string, told: Told & { idToken: string }, to: string): Promise<Response> {
  const answer = await signIn(context, request, personId, to, 'proconnect')
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const sessionId = context.sessions.sessionIdOf(cookie)
  if (!sessionId) throw new Error('a session was opened without a cookie')
  const tied = await context.perform((work) => tieSession(work, sessionId, told))
  if ('refused' in tied) {
    const refusal = toRefusal(tied.refused, to)
    refusal.headers.append('set-cookie', await context.sessions.end(cookie))
    return refusal
  }
  if (await isAsked(context.db, personId, sessionId)) answer.headers.set('location', carryReturn('/connexion/proconnect/collectivite', to))
  return answer
}

async function isAsked(db: Reader, personId: string, sessionId: string): Promise<boolean> {
  const [viewer, tied, mine] = await Promise.all([findViewer(db, personId), findTied(db, sessionId), listMyAttachments(db, personId)])
  if (!viewer || !tied) return false
  return isSiretAsked(viewer, mine, await readSiret(db, tied), tied.siret === tied.declinedSiret)
}
