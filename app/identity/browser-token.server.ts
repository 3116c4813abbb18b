import { randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import type { Context } from '~/context'

/** Long enough to receive a code, type it, and introduce oneself. */
const LIFE_SECONDS = 45 * 60

/**
 * The secret of one browser during a sign-in: a code read over someone's shoulder, or given on the telephone, opens
 * nothing anywhere else.
 */
const cookieOf = ({ publicUrl }: Pick<Context, 'publicUrl'>) => {
  const secure = publicUrl.startsWith('https:')
  return createCookie(secure ? '__Host-connexion' : 'connexion', { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: LIFE_SECONDS })
}

/** The token of the browser that sends this request; null when it has none, or one that is none of ours. */
export async function readBrowser(context: Context, request: Request): Promise<string | null> {
  const token: unknown = await cookieOf(context).parse(request.headers.get('cookie'))
  return typeof token === 'string' && /^[0-9a-f]{64}$/.test(token) ? token : null
}

/** Gives a browser its token, the one it already has if any, with the `Set-Cookie` value that makes it stay. */
export async function giveBrowser(context: Context, request: Request): Promise<{ browser: string; setCookie: string }> {
  const browser = (await readBrowser(context, request)) ?? randomBytes(32).toString('hex')
  return { browser, setCookie: await cookieOf(context).serialize(browser) }
}

/** The `Set-Cookie` value that forgets the token, once it has served. */
export const forgetBrowser = (context: Context): Promise<string> => cookieOf(context).serialize('', { maxAge: 0 })
