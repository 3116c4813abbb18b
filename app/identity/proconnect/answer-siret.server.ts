import { and, eq } from 'drizzle-orm'
import { proconnectIdentity } from '~db/schema/identity/proconnect'
import type { Work } from '~/work.server'
import { addAttachment } from '../add-attachment.server'
import { declareAttachment } from '../declare-attachment.server'
import { findViewer } from '../find-viewer.server'
import { holdPerson } from '../hold-person.server'
import { keepActing } from '../keep-acting.server'
import { listMyAttachments, type OneOfMine } from '../list-my-attachments.server'
import { isProven } from '../policy'
import { recordProof } from '../record-proof.server'
import type { AddRefusal, AttachmentRefusal } from '../sign-in'
import { readSiret } from './read-siret.server'
import { findTied } from './session.server'

/** `territoryId` is the territory confirmed; null when the person does not act for any that the SIRET says. */
type Answer = { personId: string; sessionId: string | null; territoryId: number | null }

/**
 * Takes a person’s word on the SIRET that ProConnect told when it opened this session. A yes proves the attachment:
 * two agree, the provider that knows its agent and the agent who knows that it is not a default. A no proves nothing
 * and is not asked for again; what the team has ended is proven in another way, or not.
 * @returns the refusal (nothing of the kind was told, the team has ended it, or it cannot be one of theirs), or the
 *   territory proven; null for a no
 */
export async function answerSiret(work: Work, { personId, sessionId, territoryId }: Answer): Promise<{ refused: 'not-told' } | { refused: 'ended-by-team' } | AttachmentRefusal | AddRefusal | { proven: string | null }> {
  await holdPerson(work.tx, { personId })
  const [viewer, tied] = [await findViewer(work.tx, personId), await findTied(work.tx, sessionId)]
  if (!viewer || viewer.profile === 'partner' || !tied?.siret || tied.personId !== personId) return { refused: 'not-told' }
  if (territoryId === null) {
    await work.tx.update(proconnectIdentity).set({ declinedSiret: tied.siret }).where(and(eq(proconnectIdentity.provider, tied.provider), eq(proconnectIdentity.sub, tied.sub)))
    return { proven: null }
  }
  const finding = await readSiret(work.tx, tied)
  const told = finding.found && finding.territories.find(({ id }) => id === territoryId)
  if (!told) return !finding.found && finding.refused === 'ended-by-team' ? { refused: 'ended-by-team' } : { refused: 'not-told' }
  const mine = await listMyAttachments(work.tx, personId)
  if (isProven(mine, territoryId)) return { proven: told.name }
  const declared = await speakFor(work, mine, { personId, territoryId })
  if (declared && 'refused' in declared) return declared
  await recordProof(work, { personId, territoryId, proof: 'siret', siret: tied.siret })
  return { proven: told.name }
}

/** Declares the territory if it was not: in place of the one only declared, or beside those already proven, for which the person goes on acting. */
async function speakFor(work: Work, mine: readonly OneOfMine[], { personId, territoryId }: { personId: string; territoryId: number }) {
  if (mine.length > 1 && mine.some((one) => one.territoryId === territoryId)) return keepActing(work, personId)
  return mine.some(({ level }) => level === 'proven') ? addAttachment(work, { personId, territoryId }) : declareAttachment(work, { personId, territoryId })
}
