import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { logoutCookie } from '~/identity/proconnect/logout-cookie.server'
import { plainLeaving } from '~/identity/proconnect/plain-leaving.server'
import { drawState } from '~/identity/proconnect/secrets.server'
import { findTied } from '~/identity/proconnect/session.server'
import { redirectTelling } from '~/ui/flash.server'

/** Following a link signs nobody out. ProConnect comes back here once it has ended its own session, with what it was given: only then is it told. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const cookie = logoutCookie(context)
  const sent: unknown = await cookie.parse(request.headers.get('cookie'))
  if (!sent || new URL(request.url).searchParams.get('state') !== sent) return redirect('/')
  const answer = await redirectTelling(context, '/', { words: 'Vous êtes déconnecté de Co-construire et de ProConnect.' })
  answer.headers.append('set-cookie', await cookie.serialize('', { maxAge: 0 }))
  return answer
}

/** Ends the session here first, whatever becomes of the rest; then there, if ProConnect opened it. */
export async function action({ context, request }: ActionFunctionArgs) {
  const carried = request.headers.get('cookie')
  const { proconnect } = context
  const tied = proconnect && (await findTied(context.db, context.sessions.sessionIdOf(carried)))
  const forgotten = await context.sessions.end(carried)
  if (!proconnect || !tied) return redirect('/', { status: 303, headers: { 'set-cookie': forgotten } })
  const state = drawState()
  const address = await proconnect.logoutAddress(tied.idToken, state)
  const answer = address ? plainLeaving(address) : await redirectTelling(context, '/', { words: 'Vous êtes déconnecté de Co-construire. ProConnect ne répond pas\u00a0: fermez votre navigateur pour être aussi déconnecté de lui.' })
  answer.headers.append('set-cookie', forgotten)
  if (address) answer.headers.append('set-cookie', await logoutCookie(context).serialize(state))
  return answer
}
