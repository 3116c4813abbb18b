import type { Outcome } from '~/committees/decision'
import type { ContributionKind, ShownTerritory, Verdict } from '~/contributions/contribution'
import type { Tally } from '~/live/tally'
import { byProposal } from '~/votes/by-proposal'
import type { CountedUnit, Voices } from '~/votes/words'
import type { ListedProject } from '../list-projects.server'

type Decided = { committee: number; outcome: Outcome; reason: string; decidedAt: string }

/** How far one proposal took a contribution: what the committees decided, and the projects that came of it. */
export type Way = {
  id: number
  number: number
  decisions: Decided[]
  projects: (ListedProject & { designatedAt: string; reachedMilestones: { label: string; reachedOn: string }[] })[]
}

/** A contribution and all that happened to it, as anyone may read it. */
export type Trace = {
  id: number
  slug: string
  edition: string
  kind: ContributionKind
  title: string
  territory: ShownTerritory | null
  organisation: string
  publishedAt: string
  /** By its author, or by a moderator: `refused`. */
  withdrawn: { at: string; reason: string; refused: boolean } | null
  /** When its wording changed after its publication. */
  editedAt: string[]
  verdict: Verdict | null
  /** When the vote opens or opened; null when no vote is planned. */
  voteOpensAt: string | null
  frozenAt: string | null
  ways: Way[]
  /** What a committee decided of the contribution itself. */
  decisions: Decided[]
  /** The vote on these proposals, once its totals are sealed. */
  vote: { sealedAt: string; unit: CountedUnit; tally: Tally } | null
}

/** One thing that happened to a contribution, or that is awaited (`at` null, or to come); `proposal` by its number. */
export type Step =
  | { kind: 'published' | 'edited' | 'on-ballot' | 'vote-planned'; at: string }
  | { kind: 'waiting'; at: null }
  | { kind: 'withdrawn' | 'refused' | 'rejected'; at: string; reason: string }
  | { kind: 'redirected'; at: string; reason: string; scheme: { id: string; title: string } }
  | { kind: 'regrouped'; at: string; alone: boolean; proposals: { id: number; number: number; title: string }[] }
  | { kind: 'ranked'; at: string; proposal: number; rank: number; of: number; voices: Voices }
  | { kind: 'decided'; at: string; proposal: number | null; committee: number; outcome: Outcome; reason: string }
  | { kind: 'laureate'; at: string; project: Way['projects'][number] }
  | { kind: 'milestone'; at: string; project: number; label: string }

/** Every step of a contribution, in the order of the process, which is that of their dates. */
export function stepsOf(trace: Trace): Step[] {
  const { publishedAt, withdrawn, editedAt, ways, vote } = trace
  return [
    { kind: 'published', at: publishedAt },
    ...editedAt.map((at) => ({ kind: 'edited' as const, at })),
    ...(withdrawn ? [{ kind: withdrawn.refused ? 'refused' as const : 'withdrawn' as const, at: withdrawn.at, reason: withdrawn.reason }] : [verdictStep(trace), ...ballotStep(trace)]),
    ...ways.flatMap((way) => rankStep(way, vote)),
    ...[...ways.flatMap(({ number, decisions }) => decisions.map(decidedOf(number))), ...trace.decisions.map(decidedOf(null))]
      .sort((one, other) => one.committee - other.committee),
    ...ways.flatMap(({ projects }) => projects.flatMap((project): Step[] => [
      { kind: 'laureate', at: project.designatedAt, project },
      ...project.reachedMilestones.map(({ label, reachedOn }) => ({ kind: 'milestone' as const, at: reachedOn, project: project.id, label })),
    ])),
  ]
}

const decidedOf = (proposal: number | null) => ({ decidedAt, ...decision }: Decided) => ({ kind: 'decided' as const, at: decidedAt, proposal, ...decision })

function verdictStep({ verdict }: Trace): Step {
  if (!verdict) return { kind: 'waiting', at: null }
  const { decidedAt: at, ...said } = verdict
  return { ...said, at }
}

function ballotStep({ verdict, frozenAt, voteOpensAt }: Trace): Step[] {
  if (verdict?.kind !== 'regrouped') return []
  if (frozenAt) return [{ kind: 'on-ballot', at: frozenAt }]
  return voteOpensAt ? [{ kind: 'vote-planned', at: voteOpensAt }] : []
}

function rankStep({ id, number }: Way, vote: Trace['vote']): Step[] {
  const counts = vote && byProposal(vote.tally, vote.unit)
  return counts ? [{ kind: 'ranked', at: vote.sealedAt, proposal: number, rank: counts.rankOf(id), of: vote.tally.counts?.length ?? 0, voices: counts.of(id) }] : []
}
