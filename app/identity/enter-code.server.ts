import { eq } from 'drizzle-orm'
import { person, signInCode } from '~db/schema/identity'
import type { Work } from '~/work.server'
import { isStoredCode, letterMark } from './code-secrets.server'
import { countWrongTries } from './count-wrong-tries.server'
import { holdLatestCode } from './latest-code.server'
import { whyCannotTry, whyNoneToday } from './policy'
import { proveAddress } from './prove-address.server'
import type { CodeRefusal } from './sign-in'

/** The address just proven, and its person; null for a newcomer, who introduces themselves next. */
export type CodeOutcome = CodeRefusal | { personId: string | null; email: string }

type Typed = { browser: string | null; code: string; mark?: string }

/**
 * Signs in by a code: proves the address, and gives whose it is.
 * @param asked.signedIn who this browser is signed in as, if anyone: what else has been proven in it
 */
export async function enterCode(work: Work, { signedIn = null, ...typed }: Typed & { signedIn?: string | null }): Promise<CodeOutcome> {
  const proven = await tryCode(work, typed)
  if ('refused' in proven) return proven
  const { email } = proven
  const [known] = await work.tx.select({ id: person.id, addressTold: person.addressTold }).from(person).where(eq(person.email, email))
  if (known?.addressTold) await proveAddress(work, { personId: known.id, email, signedIn })
  return { personId: known?.id ?? null, email }
}

/**
 * Tries a code in a browser. A wrong one is counted against the code, five in all, and against the address, fifty in a
 * day; a right one is used up.
 * @param typed.mark of which letter it is, when its link carried it: that of another letter is not judged, nor counted
 * @returns the refusal, or the address it was sent to
 */
export async function tryCode(work: Work, { browser, code, mark }: Typed): Promise<CodeRefusal | { email: string }> {
  const latest = browser ? await holdLatestCode(work.tx, browser) : null
  if (browser && latest && mark !== undefined && mark !== letterMark(browser, latest.id)) return { refused: 'other-letter' }
  const at = await work.at()
  const refusal = whyCannotTry(latest, at) ?? (latest && whyNoneToday(await countWrongTries(work.tx, latest.email, at)))
  if (refusal || !latest || !browser) return refusal ?? { refused: 'no-code' }
  const thisCode = eq(signInCode.id, latest.id)
  if (!isStoredCode(latest.codeHash, code, { email: latest.email, browser })) {
    const triesLeft = latest.triesLeft - 1
    await work.tx.update(signInCode).set({ triesLeft }).where(thisCode)
    return { refused: 'wrong-code', triesLeft }
  }
  await work.tx.update(signInCode).set({ usedAt: at }).where(thisCode)
  return { email: latest.email }
}
