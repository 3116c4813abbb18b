import { writeJournal } from '~/journal/write-journal.server'
import { placedName } from '~/territories/placed-name'
import type { Work } from '~/work.server'
import { findViewer } from './find-viewer.server'
import { holdPerson } from './hold-person.server'
import type { PowerOver, PowerRefusal } from './power'
import { recordProof } from './record-proof.server'
import type { Viewer } from './viewer'

/**
 * Proves, from the command line, that a person speaks for the territory they declared: from then on their vote counts.
 * @returns the refusal (nobody there, nothing declared, proven already), or the person as they now are
 */
export async function proveAttachment(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | Viewer> {
  const held = await holdPerson(work.tx, { email })
  const viewer = held && (await findViewer(work.tx, held.id))
  if (!viewer) return { refused: 'unknown-person', email }
  if (!viewer.attachment) return { refused: 'nothing-declared', email }
  const { level, territoryId } = viewer.attachment
  const territory = placedName(viewer.attachment)
  if (level === 'proven') return { refused: 'proven-already', territory }
  const id = await recordProof(work, { personId: viewer.personId, territoryId, proof: 'operator' })
  await writeJournal(work, { actorId: null, editionId: null, act: 'attachment-prove', object: `attachment:${id}`, reason, details: { title: territory, territoryId } })
  return { ...viewer, attachment: { ...viewer.attachment, level: 'proven' } }
}
