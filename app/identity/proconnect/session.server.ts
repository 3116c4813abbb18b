import { and, eq } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { proconnectIdentity, proconnectSession } from '~db/schema/identity/proconnect'
import type { Work } from '~/work.server'
import type { Told } from './told'

/** Keeps with a session what ProConnect said when it opened it; it goes with the session, whoever ends it. */
export async function tieSession(work: Work, sessionId: string, { provider, sub, siret, closed, mfa, idToken }: Told & { idToken: string }): Promise<void> {
  await work.tx.insert(proconnectSession).values({ sessionId, provider, sub, siret, closed, mfa, idToken })
}

/** What ProConnect said when it opened this session; null when it did not. */
export async function findTied(db: Reader, sessionId: string | null) {
  if (!sessionId) return null
  const { provider, sub, siret, closed, mfa, idToken } = proconnectSession
  const [tied] = await db.select({ provider, sub, siret, closed, mfa, idToken, personId: proconnectIdentity.personId, declinedSiret: proconnectIdentity.declinedSiret })
    .from(proconnectSession)
    .innerJoin(proconnectIdentity, and(eq(proconnectIdentity.provider, provider), eq(proconnectIdentity.sub, sub)))
    .where(eq(proconnectSession.sessionId, sessionId))
  return tied ?? null
}
