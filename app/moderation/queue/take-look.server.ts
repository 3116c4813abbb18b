import { look } from '~db/schema/moderation'
import { contributionsTopic } from '~/contributions/topic'
import type { LookReason } from '~/contributions/look-words'
import { editionTopic } from '~/editions/topic'
import type { Viewer } from '~/identity/viewer'
import type { JournalAct } from '~/journal/acts'
import { writeJournal } from '~/journal/write-journal.server'
import { type Letter, writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { type HeldFile, holdFile } from './hold-file.server'
import type { LookAct, LookRefusal, Shown } from './look'
import { countLooks, isDoneAlready, whyCannotLook } from './policy'

export type OneFile = { slug: string; id: number; shown: Shown; moderator: Pick<Viewer, 'personId'> }
export type Looked = { id: number; title: string }

type Act = {
  act: LookAct
  reason?: LookReason
  words?: string
  /** What changes of the contribution itself. */
  change?: (held: HeldFile) => Promise<unknown>
  /** What its author is told. */
  letter?: (about: ReturnType<typeof aboutFile>) => Omit<Letter, 'recipient'>
}

/**
 * The one way a moderator acts on a contribution: held, judged, changed, told to its author, written down. Sent twice from the
 * same page, it is done once. Whoever comes second from a page of before is told what the first did, and nothing changes.
 * @throws 404
 */
export async function takeLook(work: Work, { slug, id, shown, moderator }: OneFile, { act, reason, words = '', change, letter }: Act): Promise<Looked | LookRefusal> {
  const held = await holdFile(work, slug, id, moderator)
  const { edition, actor, row, facts, email } = held
  if (isDoneAlready(act, facts.looks, shown, actor.personId)) return { id, title: row.title }
  const refusal = whyCannotLook(act, facts, shown, actor, edition)
  if (refusal) return refusal

  await work.tx.insert(look).values({ contributionId: id, number: countLooks(facts.looks) + 1, editionId: edition.id, act, reason, words, lookedBy: actor.personId, lookedAt: edition.at })
  await change?.(held)
  if (email && letter) await writeLetter(work.tx, { recipient: email, ...letter(aboutFile(work, held)) })
  // Passed on, nothing was decided: the row says who looked.
  if (act !== 'pass') await noteLook(work, held, `look-${act}`, reason ? `${reason}\u00a0: ${words}` : words)
  work.touch(contributionsTopic(slug))
  work.touch(editionTopic(slug))
  return { id, title: row.title }
}

/** What a letter says of the contribution it is about. */
export const aboutFile = ({ publicUrl }: Pick<Work, 'publicUrl'>, { edition, row }: HeldFile) =>
  ({ title: row.title, edition: edition.name, page: `${publicUrl}/consultations/${edition.slug}/contributions/${row.id}`, wasPublic: row.publishedAt !== null })

/** The trace in the journal of what a moderator decided of a contribution. */
export const noteLook = (work: Work, { edition, actor, row }: HeldFile, act: JournalAct, reason: string) =>
  writeJournal(work, { actorId: actor.personId, editionId: edition.id, act, object: `contribution:${row.id}`, reason: reason || null, details: { title: row.title } })
