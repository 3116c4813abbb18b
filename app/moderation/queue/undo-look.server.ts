import { and, eq } from 'drizzle-orm'
import { look } from '~db/schema/moderation'
import { restoreModerated, unpublishModerated } from '~/contributions/moderated.server'
import { contributionsTopic } from '~/contributions/topic'
import { editionTopic } from '~/editions/topic'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { type HeldFile, holdFile } from './hold-file.server'
import { undoneLetter } from './letters'
import type { Look, LookRefusal } from './look'
import { isDoneAlready, lastLook, whyCannotLook } from './policy'
import { aboutFile, type Looked, noteLook, type OneFile } from './take-look.server'

/**
 * Takes back the last act that still holds: the contribution is as it was before, its row says who undid it and when, and its
 * author, who was told of the act, is told of this. Until the vote opens. @throws 404
 */
export async function undoLook(work: Work, { slug, id, shown, moderator }: OneFile): Promise<Looked | LookRefusal> {
  const held = await holdFile(work, slug, id, moderator)
  const { edition, actor, row, facts, email } = held
  if (isDoneAlready('undo', facts.looks, shown, actor.personId)) return { id, title: row.title }
  const refusal = whyCannotLook('undo', facts, shown, actor, edition)
  if (refusal) return refusal
  const last = lastLook(facts.looks)
  if (!last) throw new Error('the policy let undo nothing')

  await work.tx.update(look).set({ undoneBy: actor.personId, undoneAt: edition.at }).where(and(eq(look.contributionId, id), eq(look.number, last.number)))
  await changeBack(work, held, last)
  if (last.act !== 'pass') {
    if (email) await writeLetter(work.tx, { recipient: email, ...undoneLetter(aboutFile(work, held), last.act) })
    await noteLook(work, held, 'look-undo', '')
  }
  work.touch(contributionsTopic(slug))
  work.touch(editionTopic(slug))
  return { id, title: row.title }
}

async function changeBack({ tx }: Work, { row, edition }: HeldFile, { act }: Look) {
  if (act === 'publish') await unpublishModerated(tx, row, edition.at)
  if (act === 'refuse') await restoreModerated(tx, row, edition.at)
}
