import type { Tx } from '~db/client.server'
import { comment } from '~db/schema/comments'
import type { Edition } from '~/editions/edition.server'
import type { Viewer } from '~/identity/viewer'

type Options = { author: Viewer; text?: string; parentId?: number; isQuestion?: boolean; at?: Date }

/** Writes a comment under a contribution, or an answer to one; gives its id. */
export async function aComment(tx: Tx, edition: Pick<Edition, 'id' | 'at'>, contributionId: number, { author, text = 'Chez nous aussi, chaque hiver.', parentId, isQuestion = false, at }: Options): Promise<number> {
  const [row] = await tx.insert(comment)
    .values({
      editionId: edition.id, contributionId, parentId: parentId ?? null, text, isQuestion, writtenAt: at ?? edition.at, authorId: author.personId,
      authorProfile: author.profile, authorFunction: author.function, territoryId: author.attachment?.territoryId ?? null, organisation: author.organisation ?? '',
    })
    .returning({ id: comment.id })
  if (!row) throw new Error('the comment was not written')
  return row.id
}
