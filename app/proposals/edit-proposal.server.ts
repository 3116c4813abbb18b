import { holdEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { ProposalWords } from './forms'
import { writeAct } from './history/write-act.server'
import { whyCannotRegroup } from './policy'
import { findProposalRow, requireTheme, whyTitleTaken } from './proposal-rows.server'
import type { RegroupRefusal, TitleTaken } from './verdict'

type Edit = ProposalWords & { slug: string; proposalId: number; moderator: Pick<Viewer, 'personId'> }

/** Rewrites a proposal until the ballot freezes; the journal keeps the words it had. The same words write nothing. @throws 404 */
export async function editProposal(work: Work, { slug, proposalId, moderator, ...words }: Edit): Promise<{ proposalId: number } | RegroupRefusal | TitleTaken> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  const before = await findProposalRow(work.tx, edition.id, proposalId)
  await requireTheme(work.tx, edition.id, words.themeId)
  const refusal = whyCannotRegroup(actor, edition)
  if (refusal) return refusal
  if (before.title === words.title && before.summary === words.summary && before.themeId === words.themeId) return { proposalId }
  const taken = await whyTitleTaken(work.tx, edition.id, words.title, proposalId)
  if (taken) return taken

  const former = { title: before.title, summary: before.summary, themeId: before.themeId }
  const alive = { ended: false, into: null }
  await writeAct(work, edition, {
    kind: 'edit',
    moderatorId: moderator.personId,
    changes: [{ what: 'proposal', id: proposalId, before: { ...former, ...alive }, after: { ...words, ...alive } }],
    journal: { act: 'edit-proposal', object: `proposal:${proposalId}`, details: { title: words.title, before: former } },
  })
  return { proposalId }
}
