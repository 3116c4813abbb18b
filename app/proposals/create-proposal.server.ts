import { holdEdition } from '~/editions/hold-edition.server'
import { editionTopic } from '~/editions/topic'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import type { ProposalWords } from './forms'
import { whyCannotRegroup } from './policy'
import { insertProposal, requireTheme, whyTitleTaken } from './proposal-rows.server'
import type { RegroupRefusal, TitleTaken } from './verdict'

type Create = ProposalWords & { slug: string; moderator: Pick<Viewer, 'personId'> }

/** Opens an empty proposal, to be filled by regrouping; sent twice, it is refused the second time, for its title. @throws 404 */
export async function createProposal(work: Work, { slug, moderator, ...words }: Create): Promise<{ proposalId: number } | RegroupRefusal | TitleTaken> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  await requireTheme(work.tx, edition.id, words.themeId)
  const refusal = whyCannotRegroup(actor, edition) ?? (await whyTitleTaken(work.tx, edition.id, words.title))
  if (refusal) return refusal

  const { id, title } = await insertProposal(work.tx, edition, words, moderator.personId)
  await writeJournal(work, { actorId: moderator.personId, editionId: edition.id, act: 'create-proposal', object: `proposal:${id}`, details: { title } })
  work.touch(editionTopic(slug))
  return { proposalId: id }
}
