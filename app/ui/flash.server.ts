import { createHash } from 'node:crypto'
import { createCookie, redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Context } from '~/context'
import type { Flash } from './flash'

const LIFE_SECONDS = 60

const flashShape = z.object({ to: z.string(), kind: z.literal('info').optional(), title: z.string().optional(), words: z.string(), mark: z.number().optional() })

/**
 * What was just done, on its way to the page that tells it: in a cookie that the page takes, never in the address, where
 * it would be told again by a reload, by Back and to whoever the address is sent.
 */
const cookieOf = ({ publicUrl }: Pick<Context, 'publicUrl'>) => {
  const secure = publicUrl.startsWith('https:')
  return createCookie(secure ? '__Host-fait' : 'fait', { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: LIFE_SECONDS })
}

/** Leads, after an act, to the page that tells it once. @param to its path on this site, with its search */
export async function redirectTelling(context: Pick<Context, 'publicUrl'>, to: string, flash: Flash): Promise<Response> {
  return redirect(to, { status: 303, headers: { 'set-cookie': await cookieOf(context).serialize({ ...flash, to: placeOf(to) }) } })
}

/**
 * What this page has to tell, if it is the one meant; with the headers that make it told once: the cookie goes, and no
 * cache keeps the page. A script that reads the page’s data again takes nothing: the document that comes would be mute.
 */
export async function takeFlash(context: Pick<Context, 'publicUrl'>, request: Request): Promise<{ flash: Flash; headers: [string, string][] } | null> {
  if (request.headers.get('sec-fetch-dest') === 'empty') return null
  const cookie = cookieOf(context)
  const { data } = flashShape.safeParse(await cookie.parse(request.headers.get('cookie')))
  if (!data || data.to !== placeOf(request.url)) return null
  const { to: _, ...flash } = data
  return { flash, headers: [['set-cookie', await cookie.serialize('', { maxAge: 0 })], ['cache-control', 'private, no-store']] }
}

/**
 * Names a path and its search, as an address or a request gives it, in a few letters: a browser drops a cookie of more
 * than four kilobytes, which a long search would make.
 */
function placeOf(address: string): string {
  const { pathname, search } = new URL(address, 'http://site.example')
  return createHash('sha256').update(pathname + search).digest('base64url').slice(0, 16)
}
