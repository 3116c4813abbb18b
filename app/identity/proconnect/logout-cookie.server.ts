import { createCookie } from '@remix-run/node'
import type { Context } from '~/context'

/** Long enough for ProConnect and the identity provider to end their sessions and lead back. */
const LIFE_SECONDS = 10 * 60

/** What ProConnect must come back with once it has ended its session: nobody else makes the site say that it has. */
export const logoutCookie = ({ publicUrl }: Pick<Context, 'publicUrl'>) => {
  const secure = publicUrl.startsWith('https:')
  return createCookie(secure ? '__Host-deconnexion' : 'deconnexion', { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: LIFE_SECONDS })
}
