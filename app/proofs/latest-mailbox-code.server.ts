import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { attachment } from '~db/schema/identity'
import { mailboxCode } from '~db/schema/proofs'
import type { MailboxCode } from './proof'

/** The last code asked for by a person for a territory they still declare: the only one they may type; null without any. */
export async function findLatestMailboxCode(db: Reader, personId: string, territoryId: number): Promise<MailboxCode | null> {
  const [latest] = await db.select({ code: mailboxCode }).from(mailboxCode).innerJoin(attachment, eq(attachment.id, mailboxCode.attachmentId))
    .where(and(eq(attachment.personId, personId), eq(attachment.territoryId, territoryId), isNull(attachment.revokedAt)))
    .orderBy(desc(mailboxCode.id)).limit(1)
  return latest?.code ?? null
}
