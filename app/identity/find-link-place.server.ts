import type { Reader } from '~db/client.server'
import { readInstant } from '~/work.server'
import { letterMark } from './code-secrets.server'
import { findLatestCode } from './latest-code.server'
import { whyCannotTry } from './policy'
import type { CodeRefusal } from './sign-in'
import type { SignInLink } from './sign-in-link'

/** Where a link was opened: the browser that asked (and whether its code can still serve), or any other. */
export type LinkPlace =
  | { kind: 'here'; email: string }
  | { kind: 'closed'; why: CodeRefusal }
  /** `asks`: a code was asked for here too, but this link is of another letter. */
  | { kind: 'elsewhere'; code: string; asks: boolean }
  | { kind: 'broken' }

/** Says what the page of a link shows. Never whether its code is right: whoever opens pages would try a million of them. */
export async function findLinkPlace(db: Reader, browser: string | null, link: SignInLink | null): Promise<LinkPlace> {
  if (!link) return { kind: 'broken' }
  const latest = await findLatestCode(db, browser)
  if (!browser || !latest || link.mark !== letterMark(browser, latest.id)) return { kind: 'elsewhere', code: link.code, asks: latest !== null }
  const why = whyCannotTry(latest, await readInstant(db))
  return why ? { kind: 'closed', why } : { kind: 'here', email: latest.email }
}
