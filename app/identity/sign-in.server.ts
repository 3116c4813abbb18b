import { redirect } from '@remix-run/node'
import type { Context } from '~/context'
import { forgetBrowser } from './browser-token.server'
import { type Door, deviceOf } from './device'
import { ACCOUNT } from './safe-return'

/**
 * Opens a person's session in this browser and goes where they were going. The session it had, if any, ends: a token
 * known to somebody else before the sign-in never becomes that person's.
 * @param to a path of this site, as `returnOf` judged it; empty for the account
 * @param door how they proved who they are: told to them beside the session, on their account
 * @param email the address they have just proven, when it is by one: the session opens only if it is still theirs
 */
export async function signIn(context: Context, request: Request, personId: string, to: string, door: Door | null = null, email: string | null = null): Promise<Response> {
  await context.sessions.end(request.headers.get('cookie'))
  const headers = new Headers()
  headers.append('set-cookie', await context.sessions.start(personId, { device: deviceOf(request.headers.get('user-agent')), door, email }))
  headers.append('set-cookie', await forgetBrowser(context))
  return redirect(to || ACCOUNT, { status: 303, headers })
}
