import type { ListedProposal } from '~/proposals/list-proposals.server'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import type { MyBallot } from './my-ballot.server'
import { VoteButton } from './vote-button'
import { Voices } from './voices'
import type { CountedUnit, Voices as Counts } from './words'

type Props = {
  slug: string
  proposal: ListedProposal
  /** Null where counts are hidden or not yet begun. */
  voices: { unit: CountedUnit; counts: Counts; highest: number } | null
  ballot: MyBallot
  /** The page of the ballot this card is on. */
  page: string
}

/** One proposal of the ballot; its button when this reader can act on it. */
export function ProposalCard({ slug, proposal, voices, ballot, page }: Props) {
  const { id, number, title, theme, kept } = proposal
  const support = ballot.supports.find((given) => given.proposal === id)
  const supported = support !== undefined
  const address = `/consultations/${slug}/propositions/${id}`
  const mayAct = supported ? ballot.mayWithdraw : ballot.signedIn && ballot.whyNot === null
  return (
    <div className="cc-proposal" id={`proposition-${number}`} data-supported={supported || undefined}>
      <Card
        title={title}
        to={address}
        level={2}
        detail={`Proposition n°\u00a0${number} · ${theme}`}
        tags={mayAct || kept !== null || supported ? (
          <>
            {kept === null ? null : <Badge tone={kept ? 'success' : 'neutral'}>{kept ? 'Retenue' : 'Non retenue'}</Badge>}
            {supported && !mayAct ? <Badge tone="accent">Soutenue par vous{support?.forAnother ? ` pour ${support.forAnother}` : null}</Badge> : null}
            {mayAct ? <VoteButton slug={slug} proposal={proposal} back={`${page}#proposition-${number}`} supported={supported} givenFor={support?.forAnother ?? null} shownFor={ballot.shownFor} whyNot={null} /> : null}
          </>
        ) : null}
      >
        <p className="cc-proposal__summary">{proposal.summary}</p>
        {voices ? <Voices unit={voices.unit} voices={voices.counts} highest={voices.highest} /> : null}
      </Card>
    </div>
  )
}
