import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { CodeRequest } from './sign-in'

/** A code nobody can guess before the last of its tries: six digits. */
export const drawCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/**
 * A code as the table keeps it. Keyed by the browser's token, of which the table holds only a hash: a million codes
 * are tried in a second, so a code hashed alone could be read from a leaked table.
 */
export const storedCode = (code: string, { email, browser }: CodeRequest): string =>
  createHmac('sha256', browser).update(`${email}\n${code}`).digest('hex')

/** Whether this is the code that the table keeps; how long the answer takes tells nothing of it. */
export const isStoredCode = (stored: string, code: string, request: CodeRequest): boolean => {
  const expected = Buffer.from(stored)
  const given = Buffer.from(storedCode(code, request))
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** What stands for the code when none was sent: no code has this hash. */
export const NO_LETTER = ''

/** What stands for the code when the letter carries none: nothing known has this hash, which looks like any other. */
export const noCode = (): string => randomBytes(32).toString('hex')

/** A browser's token as the table keeps it. */
export const storedBrowser = (browser: string): string => createHash('sha256').update(browser).digest('hex')

/** Which letter of a browser a link is of. Says nothing of the code: it is asked before the code is judged. */
export const letterMark = (browser: string, id: number): string => createHmac('sha256', browser).update(`letter ${id}`).digest('hex').slice(0, 12)
