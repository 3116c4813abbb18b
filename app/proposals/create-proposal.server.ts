import { holdEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { ProposalWords } from './forms'
import { writeAct } from './history/write-act.server'
import { whyCannotRegroup } from './policy'
import { creationOf, insertProposal, requireTheme, whyTitleTaken } from './proposal-rows.server'
import type { RegroupRefusal, TitleTaken } from './verdict'

type Create = ProposalWords & { slug: string; moderator: Pick<Viewer, 'personId'> }

/** Opens an empty proposal, to be filled by regrouping; sent twice, it is refused the second time, for its title. @throws 404 */
export async function createProposal(work: Work, { slug, moderator, ...words }: Create): Promise<{ proposalId: number } | RegroupRefusal | TitleTaken> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  await requireTheme(work.tx, edition.id, words.themeId)
  const refusal = whyCannotRegroup(actor, edition) ?? (await whyTitleTaken(work.tx, edition.id, words.title))
  if (refusal) return refusal

  const made = await insertProposal(work.tx, edition, words, moderator.personId)
  await writeAct(work, edition, {
    kind: 'create',
    moderatorId: moderator.personId,
    changes: [creationOf(made)],
    journal: { act: 'create-proposal', object: `proposal:${made.id}`, details: { title: made.title } },
  })
  return { proposalId: made.id }
}
