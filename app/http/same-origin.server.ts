import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that changes something was made by a page of this site. Another site's form carries the session
 * cookie along: only the browser's own word on where it comes from tells them apart. No word at all is refused.
 * (A careful browser may hide the origin as `null`; `Sec-Fetch-Site`, which no page can forge, then speaks for it.)
 */
export function isSameOrigin(method: string, headers: IncomingHttpHeaders): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin } = headers
  return origin === undefined || origin === 'null' ? site === 'same-origin' : isOwnOrigin(origin, headers.host)
}

/** Whether an `Origin` is of the host it speaks to; its absence (a program, not a page) is. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
