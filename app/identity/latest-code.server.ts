import { desc, eq } from 'drizzle-orm'
import type { Reader, Tx } from '~db/client.server'
import { signInCode } from '~db/schema/identity'
import { storedBrowser } from './code-secrets.server'
import type { SignInCode } from './sign-in'

const latestOf = (db: Reader, browser: string) =>
  db.select().from(signInCode).where(eq(signInCode.browserHash, storedBrowser(browser))).orderBy(desc(signInCode.id)).limit(1)

/** Finds the last code asked for in a browser: the only one it may type. */
export async function findLatestCode(db: Reader, browser: string | null): Promise<SignInCode | null> {
  return browser ? ((await latestOf(db, browser))[0] ?? null) : null
}

/** The same, held until the commit: two tries sent together are judged one after the other, and both are counted. */
export async function holdLatestCode(tx: Tx, browser: string): Promise<SignInCode | null> {
  return (await latestOf(tx, browser).for('update'))[0] ?? null
}
