import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Viewer } from '~/identity/viewer'
import { readInstant } from '~/work.server'
import { findLatestMailboxCode } from './latest-mailbox-code.server'
import { maskAddress } from './mask-address'
import { whyCannotEnter } from './policy'
import type { EnterRefusal } from './proof'

/** Where a code would be sent, masked, null when nowhere is known; when the last one was asked for, and why it cannot be typed. */
export type MailboxWay = { mailbox: string | null; askedAt: Date | null; expiresAt: Date | null; closed: EnterRefusal | null }

/** The way of the official address, as the person who must prove an attachment sees it. */
export async function findMailboxWay(db: Reader, { personId, attachment }: Pick<Viewer, 'personId' | 'attachment'>): Promise<MailboxWay> {
  if (!attachment) return { mailbox: null, askedAt: null, expiresAt: null, closed: { refused: 'nothing-declared' } }
  const [found] = await db.execute<{ email: string }>(sql`select email from territory_mailbox where territory_id = ${attachment.territoryId}`)
  const code = await findLatestMailboxCode(db, personId, attachment.territoryId)
  return {
    mailbox: found ? maskAddress(found.email) : null,
    askedAt: code?.askedAt ?? null,
    expiresAt: code?.expiresAt ?? null,
    closed: whyCannotEnter(attachment, code, await readInstant(db)),
  }
}
