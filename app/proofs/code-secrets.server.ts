import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Without the letters and digits that a reader takes for one another on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 12

/**
 * A code that goes by a mairie before it is typed. It is good for days and in any browser, so no browser's secret can key
 * its hash: it is long enough (59 bits) for a leaked table not to give it back in that time.
 */
export const drawMailboxCode = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** A code as the table keeps it: of one attachment, so that it opens no other. */
export const storedMailboxCode = (code: string, attachmentId: number): string => createHash('sha256').update(`${attachmentId}\n${code}`).digest('hex')

/** Whether this is the code that the table keeps for this attachment; how long the answer takes tells nothing of it. */
export function isStoredMailboxCode(stored: string, code: string, attachmentId: number): boolean {
  const [expected, given] = [Buffer.from(stored), Buffer.from(storedMailboxCode(code, attachmentId))]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
