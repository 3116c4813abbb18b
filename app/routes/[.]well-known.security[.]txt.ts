import type { LoaderFunctionArgs } from '@remix-run/node'
import { readInstant } from '~/work.server'

/** Half a year: RFC 9116 asks for less than one, so that a contact nobody reads any more goes out of date. */
const VALID_MS = 180 * 24 * 3_600_000

/** Where to tell of a weakness (RFC 9116). */
export async function loader({ context }: LoaderFunctionArgs) {
  const now = await readInstant(context.db)
  const lines = [
    ...(context.contact ? [`Contact: mailto:${context.contact}`] : []),
    `Contact: ${context.publicUrl}/mentions-legales#contact`,
    `Expires: ${new Date(now.getTime() + VALID_MS).toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${context.publicUrl}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' } })
}
