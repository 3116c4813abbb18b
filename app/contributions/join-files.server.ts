import type { Edition } from '~/editions/edition.server'
import { addFile } from '~/files/add-file.server'
import type { KeptFile, RefusedFile } from '~/files/file'
import { removeFile } from '~/files/remove-file.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { DepositRefusal, EditRefusal } from './contribution'
import { holdOwn, type Own } from './hold-own.server'
import { whyCannotDeposit, whyCannotEdit } from './policy'
import { contributionsTopic } from './topic'

type Which = { slug: string; id: number; viewer: Pick<Viewer, 'personId'> }

/**
 * Joins kept files to a contribution of this person, draft or published, while its words may change: never once the
 * consultation has closed, however early the sending began. Each file has its own answer. @throws 404
 */
export async function joinFiles(work: Work, { kept, ...which }: Which & { kept: KeptFile[] }): Promise<{ notJoined: RefusedFile[] } | DepositRefusal | EditRefusal> {
  const { edition, own } = await holdOwn(work, which.slug, which.id, which.viewer)
  const refusal = await whyFilesStay(work, own, edition, which.viewer)
  if (refusal) return refusal
  const notJoined: RefusedFile[] = []
  for (const file of kept) {
    const why = await addFile(work, { contributionId: own.id, personId: which.viewer.personId, at: edition.at, file })
    if (why) notJoined.push({ name: file.name, refused: why })
  }
  if (own.publishedAt) work.touch(contributionsTopic(which.slug))
  return { notJoined }
}

/** Takes a file off a contribution of this person, while its words may change. One already gone is fine too. @throws 404 */
export async function dropFile(work: Work, { fileId, ...which }: Which & { fileId: string }): Promise<{ id: number } | DepositRefusal | EditRefusal> {
  const { edition, own } = await holdOwn(work, which.slug, which.id, which.viewer)
  const refusal = await whyFilesStay(work, own, edition, which.viewer)
  if (refusal) return refusal
  await removeFile(work.tx, { id: fileId, contributionId: own.id })
  if (own.publishedAt) work.touch(contributionsTopic(which.slug))
  return { id: own.id }
}

/** Files change as the words do: with the deposit of a draft, with the edition of what is deposited. */
async function whyFilesStay({ tx }: Work, own: Own, edition: Edition, viewer: Which['viewer']): Promise<DepositRefusal | EditRefusal | null> {
  return (own.publishedAt ?? own.submittedAt) ? whyCannotEdit(viewer, own, edition) : whyCannotDeposit(await findActor(tx, viewer.personId), own.kind, edition)
}
