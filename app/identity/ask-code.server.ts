import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { signInCode } from '~db/schema/identity'
import { LETTERS_LIMIT, LETTERS_WINDOW_MS } from '~/mail/limits'
import { type Letter, writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { drawCode, letterMark, NO_LETTER, noCode, storedBrowser, storedCode } from './code-secrets.server'
import { holdAddress } from './hold-address.server'
import { findLatestCode } from './latest-code.server'
import { codeLetter } from './letters'
import { CODE_LIFE_MS, whyCannotTry } from './policy'
import type { CodeRequest } from './sign-in'
import { linkAddress } from './sign-in-link'

/**
 * Sends a code to an address, good in one browser. Says nothing: a known address, an unknown one and one that was sent
 * too many letters are answered alike, so that nobody learns who has an account.
 * Past the limit no letter leaves: the last code of this browser stays good if it was for this address, else none is.
 * @param request.returnTo where whoever signs in by the link goes: a path that `returnOf` judged
 */
export async function askCode(work: Work, request: CodeRequest & { returnTo?: string }): Promise<void> {
  await sendCode(work, request, ({ code, id }) => codeLetter(request.email, { code, link: linkAddress(work.publicUrl, { code, mark: letterMark(request.browser, id) }) }))
}

/**
 * The same for any code sent to an address: `write` gives the letter that carries it, told which of them it is.
 * @param request.hasCode false when the letter carries none: no code is then right, and all the rest is the same
 */
export async function sendCode(work: Work, request: CodeRequest & { returnTo?: string; hasCode?: boolean }, write: (sent: { code: string; id: number }) => Letter): Promise<void> {
  const { email, browser, returnTo = '', hasCode = true } = request
  // Requests sent together would each see the limit not reached.
  await holdAddress(work.tx, email)
  const at = await work.at()
  const tooMany = (await countLetters(work.tx, email, at)) >= LETTERS_LIMIT
  if (tooMany) {
    const latest = await findLatestCode(work.tx, browser)
    if (latest?.email === email && !whyCannotTry(latest, at)) return
  }
  const code = drawCode()
  const [asked] = await work.tx.insert(signInCode).values({
    email,
    codeHash: tooMany ? NO_LETTER : hasCode ? storedCode(code, request) : noCode(),
    browserHash: storedBrowser(browser),
    askedAt: at,
    expiresAt: new Date(at.getTime() + CODE_LIFE_MS),
    returnTo,
  }).returning({ id: signInCode.id })
  if (!asked) throw new Error('the code was not written')
  if (!tooMany) await writeLetter(work.tx, write({ code, id: asked.id }))
}

async function countLetters(tx: Tx, email: string, at: Date): Promise<number> {
  const since = new Date(at.getTime() - LETTERS_WINDOW_MS).toISOString()
  const [row] = await tx.execute<{ letters: number }>(sql`
    select count(*) as letters from sign_in_code
    where email = ${email} and asked_at > ${since}::timestamptz and code_hash <> ${NO_LETTER}`)
  return row?.letters ?? 0
}
