import { proposal } from '~db/schema/proposals'
import type { Idea } from '../corpus'
import type { Deposited } from './contributions.server'
import type { Draft } from './draft.server'
import { addJournal } from './journal.server'

export type Proposed = Idea & { id: number; number: number }

/** Adds proposals, numbered in the order given. The kept ones of 2021 bear their real titles. */
export function composeProposals(draft: Draft, ideas: Idea[], [from, to]: [Date, Date], createdBy: string): Proposed[] {
  return ideas.map((idea, index) => {
    const proposed = { ...idea, id: draft.keys.next(proposal), number: index + 1 }
    const themeId = draft.themes.get(idea.theme)
    if (themeId === undefined) throw new Error(`no theme is called ${idea.theme}`)
    const createdAt = draft.random.instant(from, to)
    draft.rows.proposal.push({
      id: proposed.id, editionId: draft.editionId, number: proposed.number, themeId, title: idea.title, summary: idea.summary,
      reconstructed: draft.isArchive && !idea.kept, createdBy, createdAt,
    })
    addJournal(draft, createdAt, createdBy, 'create-proposal', `proposal:${proposed.id}`, { details: { title: idea.title } })
    return proposed
  })
}

/** Gives each contribution the verdict of the corpus; one whose proposals are not of this edition is left waiting. */
export function composeVerdicts(draft: Draft, deposited: Deposited[], proposals: Proposed[], [from, to]: [Date, Date], moderators: string[]): void {
  const { random, rows, editionId } = draft
  const ids = new Map(proposals.map(({ key, id }) => [key, id]))
  for (const { id: contributionId, piece: { title, fate } } of deposited) {
    const stands = fate.verdict === 'regrouped' ? fate.proposals.flatMap((key) => ids.get(key) ?? []) : []
    if (fate.verdict === 'regrouped' && stands.length === 0) continue
    const [decidedBy, decidedAt] = [random.pick(moderators), random.instant(from, to)]
    const schemeId = fate.verdict === 'redirected' ? fate.scheme : null
    const reason = fate.verdict === 'regrouped' ? null : fate.reason
    rows.verdict.push({ contributionId, editionId, kind: fate.verdict, schemeId, reason, decidedBy, decidedAt })
    rows.regrouping.push(...stands.map((proposalId) => ({ contributionId, proposalId, editionId, kind: 'regrouped' as const })))
    if (fate.verdict !== 'regrouped') {
      addJournal(draft, decidedAt, decidedBy, schemeId ? 'redirect' : 'reject', `contribution:${contributionId}`, { reason, details: { title, ...(schemeId && { scheme: schemeId }) } })
    }
  }
  for (const proposal of proposals) tellRegrouping(draft, proposal)
}

/** One line a proposal, dated by the last contribution put behind it. */
function tellRegrouping(draft: Draft, { id, title }: Proposed) {
  const behind = new Set(draft.rows.regrouping.filter(({ proposalId }) => proposalId === id).map(({ contributionId }) => contributionId))
  const last = draft.rows.verdict.filter(({ contributionId }) => behind.has(contributionId)).toSorted((one, other) => Number(one.decidedAt) - Number(other.decidedAt)).at(-1)
  if (last?.decidedAt && last.decidedBy) addJournal(draft, last.decidedAt, last.decidedBy, 'regroup', `proposal:${id}`, { details: { title, contributions: [...behind] } })
}
