import { COMMITTEE_WORDS, OUTCOME_WORDS } from '~/committees/decision'
import { Badge } from '~/ui/badge'
import { Ordinal } from '~/ui/ordinal'
import { formatDay } from '~/ui/paris-time'
import { RichText } from '~/ui/rich-text'
import { Timeline, type TimelineItem } from '~/ui/timeline'
import { byProposal } from '~/votes/by-proposal'
import type { Tally } from '~/live/tally'
import { type CountedUnit, countWords } from '~/votes/words'
import type { Way } from './list-ways.server'
import { NextMilestone } from './next-milestone'
import { PROJECT_WORDS } from './project'

/** The vote on these proposals, once its totals are sealed. */
type SealedVote = { sealedAt: Date; unit: CountedUnit; tally: Tally }

type Props = { slug: string; ways: readonly Way[]; vote: SealedVote | null }

/** The way of a contribution after its verdict, a line of time for each proposal it stands behind; nothing before the first step. */
export function ContributionWay({ slug, ways, vote }: Props) {
  return ways.map((way) => {
    const items = [...voteOf(way, vote), ...decisionsOf(way), ...projectsOf(way, slug)]
    if (items.length === 0) return null
    return (
      <div key={way.id}>
        {ways.length > 1 ? <h3>Proposition n°&nbsp;{way.number}</h3> : null}
        <Timeline label={`La suite de la proposition n°\u00a0${way.number}`} items={items} />
      </div>
    )
  })
}

function voteOf({ id }: Way, vote: SealedVote | null): TimelineItem[] {
  const counts = vote && byProposal(vote.tally, vote.unit)
  if (!counts) return []
  const { main, beside } = countWords(vote.unit, counts.of(id))
  return [{ at: formatDay(vote.sealedAt), title: <>Vote&nbsp;: <Ordinal rank={counts.rankOf(id)} /> sur {vote.tally.counts?.length ?? 0} propositions</>, children: <p>{main}, {beside}</p> }]
}

const decisionsOf = ({ decisions }: Way): TimelineItem[] =>
  decisions.map(({ committee, outcome, reason, decidedAt }) => ({
    at: formatDay(new Date(decidedAt)),
    title: COMMITTEE_WORDS[committee] ?? `Comité n°\u00a0${committee}`,
    children: (
      <>
        <p><Badge tone={OUTCOME_WORDS[outcome].tone}>{OUTCOME_WORDS[outcome].label}</Badge></p>
        <RichText text={reason} />
      </>
    ),
  }))

const projectsOf = ({ projects }: Way, slug: string): TimelineItem[] =>
  projects.map(({ id, title, state, milestones }) => ({
    at: PROJECT_WORDS[state].label,
    title: <>Projet lauréat&nbsp;: <a href={`/consultations/${slug}/projets/${id}`}>{title}</a></>,
    state: state === 'stopped' || !milestones.next ? 'past' : 'open',
    children: state === 'stopped' ? null : <NextMilestone milestone={milestones.next} />,
  }))
