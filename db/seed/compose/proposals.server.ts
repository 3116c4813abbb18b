import { proposal } from '~db/schema/proposals'
import type { Idea } from '../corpus'
import type { Deposited } from './contributions.server'
import type { Draft } from './draft.server'

export type Proposed = Idea & { id: number; number: number }

/** Adds proposals, numbered in the order given. The kept ones of 2021 bear their real titles. */
export function composeProposals(draft: Draft, ideas: Idea[], [from, to]: [Date, Date], createdBy: string): Proposed[] {
  return ideas.map((idea, index) => {
    const proposed = { ...idea, id: draft.keys.next(proposal), number: index + 1 }
    const themeId = draft.themes.get(idea.theme)
    if (themeId === undefined) throw new Error(`no theme is called ${idea.theme}`)
    draft.rows.proposal.push({
      id: proposed.id, editionId: draft.editionId, number: proposed.number, themeId, title: idea.title, summary: idea.summary,
      reconstructed: draft.isArchive && !idea.kept, createdBy, createdAt: draft.random.instant(from, to),
    })
    return proposed
  })
}

/** Gives each contribution the verdict of the corpus; one whose proposals are not of this edition is left waiting. */
export function composeVerdicts(draft: Draft, deposited: Deposited[], proposals: Proposed[], [from, to]: [Date, Date], moderators: string[]) {
  const { random, rows, editionId } = draft
  const ids = new Map(proposals.map(({ key, id }) => [key, id]))
  for (const { id: contributionId, piece: { fate } } of deposited) {
    const stands = fate.verdict === 'regrouped' ? fate.proposals.flatMap((key) => ids.get(key) ?? []) : []
    if (fate.verdict === 'regrouped' && stands.length === 0) continue
    rows.verdict.push({
      contributionId, editionId, kind: fate.verdict, schemeId: fate.verdict === 'redirected' ? fate.scheme : null,
      reason: fate.verdict === 'regrouped' ? null : fate.reason, decidedBy: random.pick(moderators), decidedAt: random.instant(from, to),
    })
    rows.regrouping.push(...stands.map((proposalId) => ({ contributionId, proposalId, editionId, kind: 'regrouped' as const })))
  }
}
