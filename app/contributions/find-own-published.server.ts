import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import type { Viewer } from '~/identity/viewer'
import type { EditRefusal } from './contribution'
import { type FoundContribution, findContribution } from './find-contribution.server'
import { whyCannotEdit } from './policy'

/** A contribution of this person, published or waiting for a moderator's look, with why they can no longer change it, if so. Another's is not there. @throws 404 */
export async function findOwnPublished(db: Reader, edition: Edition, id: number, viewer: Viewer): Promise<{ contribution: FoundContribution; refusal: EditRefusal | null }> {
  const contribution = await findContribution(db, edition.id, id, viewer.personId)
  if (!contribution.mine || !(contribution.publishedAt ?? contribution.submittedAt)) throw notFound('Cette contribution n’existe pas, ou n’est pas la vôtre.')
  const facts = { authorId: viewer.personId, withdrawnAt: contribution.withdrawnAt, hasVerdict: contribution.verdict !== null }
  return { contribution, refusal: whyCannotEdit(viewer, facts, edition) }
}
