import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import type { Attachment } from './viewer'

type Proof = {
  personId: string
  attachment: Pick<Attachment, 'territoryId' | 'name'>
  /** Null for the operator of the server. */
  actorId: string | null
  reason: string
}

/** Writes that a declared attachment is proven, with its line in the journal. For the verbs that hold the person and know the proof. */
export async function recordProof(work: Work, { personId, attachment: { territoryId, name }, actorId, reason }: Proof): Promise<void> {
  const [proven] = await work.tx.update(attachment).set({ level: 'proven', provenAt: await work.at() })
    .where(and(eq(attachment.personId, personId), eq(attachment.territoryId, territoryId), isNull(attachment.revokedAt)))
    .returning({ id: attachment.id })
  await writeJournal(work, { actorId, editionId: null, act: 'attachment-prove', object: `attachment:${proven?.id}`, reason, details: { title: name, territoryId } })
}
