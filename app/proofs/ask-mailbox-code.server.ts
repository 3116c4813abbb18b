import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { mailboxCode } from '~db/schema/proofs'
import { findActor } from '~/identity/find-actor.server'
import { holdPerson } from '~/identity/hold-person.server'
import { PROFILE_LABELS } from '~/identity/words'
import { writeLetter } from '~/mail/write-letter.server'
import { placedName } from '~/territories/placed-name'
import { holdKey, type Work } from '~/work.server'
import { drawMailboxCode, storedMailboxCode } from './code-secrets.server'
import { codeLetter } from './letters'
import { CODE_LIFE_DAYS, whyCannotAsk } from './policy'
import type { AskRefusal } from './proof'

const DAY_MS = 24 * 60 * 60_000

/**
 * Writes a code to the official address of the territory that a person declared, the one they act for. The letter says
 * who asks, the mairie judges, the person types: what one alone cannot do. Asked again, only the last code is good.
 * @returns the refusal (nothing declared, proven already, no address known, three in 24 hours), or the name of the territory
 */
export async function askMailboxCode(work: Work, personId: string): Promise<AskRefusal | { territory: string }> {
  // The person is held before they are read: whoever leaves meanwhile would stay named in a letter that nothing leads to.
  const held = await holdPerson(work.tx, { personId })
  const actor = await findActor(work.tx, personId)
  if (!actor.attachment) return { refused: 'nothing-declared' }
  const { territoryId } = actor.attachment
  const territory = placedName(actor.attachment)
  // Requests sent together would each see the limit not reached.
  await holdKey(work.tx, `mailbox-code territory ${territoryId}`)
  const at = await work.at()
  const facts = await loadFacts(work.tx, { personId, territoryId, since: new Date(at.getTime() - DAY_MS) })
  const refusal = whyCannotAsk(actor.attachment, { ...facts, hasMailbox: facts.mailbox !== null })
  if (refusal || !facts.mailbox || !facts.attachmentId) return refusal ?? { refused: 'nothing-declared' }
  const code = drawMailboxCode()
  const asker = { ...actor, profile: PROFILE_LABELS[actor.profile], addressTold: held?.addressTold ?? false }
  const letterId = await writeLetter(work.tx, codeLetter(facts.mailbox, { territory, asker, code, site: work.publicUrl }))
  await work.tx.insert(mailboxCode).values({
    attachmentId: facts.attachmentId, letterId, askedAt: at,
    codeHash: storedMailboxCode(code, facts.attachmentId),
    expiresAt: new Date(at.getTime() + CODE_LIFE_DAYS * DAY_MS),
  })
  return { territory }
}

type Facts = { attachmentId: number | null; mailbox: string | null; ofTerritory: number; ofPerson: number }

async function loadFacts(tx: Tx, { personId, territoryId, since }: { personId: string; territoryId: number; since: Date }): Promise<Facts> {
  const asked = sql`from mailbox_code join attachment on attachment.id = attachment_id where asked_at > ${since.toISOString()}::timestamptz`
  const [facts] = await tx.execute<Facts>(sql`
    select (select id from attachment where person_id = ${personId} and territory_id = ${territoryId} and revoked_at is null) as "attachmentId",
      (select email from territory_mailbox where territory_id = ${territoryId}) as mailbox,
      (select count(*) ${asked} and territory_id = ${territoryId}) as "ofTerritory",
      (select count(*) ${asked} and person_id = ${personId}) as "ofPerson"`)
  if (!facts) throw new Error('a question without a table has one answer')
  return facts
}
