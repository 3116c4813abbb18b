import { and, eq, isNull } from 'drizzle-orm'
import { attachment } from '~db/schema/identity'
import type { Work } from '~/work.server'

type Proof = { personId: string; territoryId: number } & ({ proof: 'operator' | 'mailbox' | 'moderators' } | { proof: 'siret'; siret: string })

/**
 * Writes that a declared attachment is proven, and how: with the attachment, which goes with the person when they are
 * erased, as the journal would not. For the verbs that hold the person and know the proof.
 * @returns the number of the attachment
 */
export async function recordProof(work: Work, { personId, territoryId, ...how }: Proof): Promise<number> {
  const [proven] = await work.tx.update(attachment).set({ level: 'proven', provenAt: await work.at(), ...how })
    .where(and(eq(attachment.personId, personId), eq(attachment.territoryId, territoryId), isNull(attachment.revokedAt)))
    .returning({ id: attachment.id })
  if (!proven) throw new Error('nothing was declared that could be proven')
  return proven.id
}
