import { holdEdition } from '~/editions/hold-edition.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Reach } from '~/ui/reach'
import type { Work } from '~/work.server'
import { findCandidates } from './candidates.server'
import type { ProposalWords } from './forms'
import { giveVerdicts } from './give-verdicts.server'
import { whyCannotDecide, whyCannotRegroup } from './policy'
import { creationOf, findProposalRow, insertProposal, requireTheme, whyTitleTaken } from './proposal-rows.server'
import type { VerdictRefusal } from './verdict'

type Target = { proposalId: number; newProposal?: undefined } | { newProposal: ProposalWords; proposalId?: undefined }
type Regroup = Target & { slug: string; contributionIds: number[]; moderator: Pick<Viewer, 'personId'> }

/**
 * Puts waiting contributions behind a proposal, an existing one or one made for them; all of them or none. The edition
 * is held exclusively: moderators decide one after the other, so that the second sees what the first did.
 * @returns the proposal, and whom the letters will reach @throws 404 for what is not of this edition
 */
export async function regroup(work: Work, { slug, contributionIds, moderator, ...target }: Regroup): Promise<{ proposalId: number; title: string; reach: Reach } | VerdictRefusal> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  const candidates = await findCandidates(work.tx, edition.id, contributionIds)
  const existing = target.proposalId === undefined ? null : await findProposalRow(work.tx, edition.id, target.proposalId)
  if (target.newProposal) await requireTheme(work.tx, edition.id, target.newProposal.themeId)
  const refusal = whyCannotRegroup(actor, edition) ?? whyCannotDecide(candidates)
    ?? (target.newProposal ? await whyTitleTaken(work.tx, edition.id, target.newProposal.title) : null)
  if (refusal) return refusal

  const proposal = target.newProposal ? await insertProposal(work.tx, edition, target.newProposal, moderator.personId) : existing
  if (!proposal) throw new Error('a regrouping was allowed without a proposal')
  const reach = await giveVerdicts(work, edition, candidates, {
    kind: 'regroup',
    fate: { kind: 'regrouped', proposals: [proposal.id] },
    besides: target.newProposal ? [creationOf(proposal)] : [],
    moderatorId: moderator.personId,
    journal: {
      act: 'regroup',
      object: `proposal:${proposal.id}`,
      details: { title: proposal.title, contributions: candidates.map(({ id }) => id), ...(target.newProposal && { created: true }) },
    },
  })
  return { proposalId: proposal.id, title: proposal.title, reach }
}
