import { and, eq, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { session } from '~db/schema/identity'
import { proconnectIdentity, proconnectSession } from '~db/schema/identity/proconnect'
import type { Work } from '~/work.server'
import type { LinkRefusal } from './refusals'
import type { Told } from './told'

/**
 * Keeps with a session what ProConnect said when it opened it; it goes with the session, whoever ends it. A leave, or an
 * account unlinked, that came in between is waited for, in the order in which both delete, and then refused.
 */
export async function tieSession(work: Work, sessionId: string, told: Told & { idToken: string }): Promise<LinkRefusal | { tied: true }> {
  const { provider, sub, siret, closed, mfa, idToken } = told
  const opened = await work.tx.select({ id: session.id }).from(session).where(eq(session.id, sessionId)).for('key share')
  const linked = await work.tx.select({ sub: proconnectIdentity.sub }).from(proconnectIdentity)
    .where(and(eq(proconnectIdentity.provider, provider), eq(proconnectIdentity.sub, sub))).for('key share')
  if (opened.length === 0 || linked.length === 0) return { refused: 'ended-meanwhile' }
  await work.tx.insert(proconnectSession).values({ sessionId, provider, sub, siret, closed, mfa, idToken })
  return { tied: true }
}

/** What ProConnect said when it opened this session, and how long ago (`agoMs`, by the database’s clock); null when it did not. */
export async function findTied(db: Reader, sessionId: string | null) {
  if (!sessionId) return null
  const { provider, sub, siret, closed, mfa, idToken } = proconnectSession
  const [tied] = await db.select({ provider, sub, siret, closed, mfa, idToken, agoMs: AGO_MS, personId: proconnectIdentity.personId, declinedSiret: proconnectIdentity.declinedSiret })
    .from(proconnectSession)
    .innerJoin(proconnectIdentity, and(eq(proconnectIdentity.provider, provider), eq(proconnectIdentity.sub, sub)))
    .innerJoin(session, eq(session.id, proconnectSession.sessionId))
    .where(eq(proconnectSession.sessionId, sessionId))
  return tied ?? null
}

const AGO_MS = sql<number>`extract(epoch from clock_timestamp() - ${session.createdAt})::float8 * 1000`
