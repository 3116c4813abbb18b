import { Fragment } from 'react'
import type { Phase, PhaseState } from '~/editions/calendar'
import { Countdown } from '~/editions/countdown'
import { QuietStatus } from '~/live/quiet-status'
import type { Tally } from '~/live/tally'
import { useReadOnReturn } from '~/live/use-read-on-return'
import { useRefresh } from '~/live/use-refresh'
import { useSilentSince } from '~/live/use-silent-since'
import { useTally } from '~/live/use-tally'
import type { ListedProposal } from '~/proposals/list-proposals.server'
import { count, formatNumber } from '~/ui/french'
import { QrCode } from '~/ui/qr-code'
import type { QrShape } from '~/ui/qr-code.server'
import { useIdle } from '~/ui/use-idle'
import { usePause } from '~/ui/use-pause'
import { byProposal } from './by-proposal'
import { LeadingProposals } from './leading-proposals'
import { rankProposals } from './ranking'
import { emptyResultWords } from './result-words'
import { RevealedRanking } from './revealed-ranking'
import { ScreenControls } from './screen-controls'
import { ScreenStatus } from './screen-status'
import type { Turnout } from './turnout.server'
import { codeLabel, VoteInvitation } from './vote-invitation'
import type { CountedUnit } from './words'

type Props = {
  slug: string
  name: string
  /** The instant the page was read at, by the site's clock. */
  at: Date
  /** Where a telephone votes, as text and as a code to be photographed. */
  address: string
  qr: QrShape
  proposals: ListedProposal[]
  tally: Tally
  turnout: Turnout | null
  vote: Phase | null
  state: PhaseState | null
  unit: CountedUnit
  /** Whether the counts are hidden until the close, then revealed rank by rank. */
  wasHidden: boolean
}

/** What a room can read from its last row: each title whole, on one line or two. */
const SHOWN = 8

/** The vote as a room sees it: who leads, in large, and how to take part. */
export function BigScreen({ slug, name, at, address, qr, proposals, vote, state, unit, wasHidden, ...served }: Props) {
  const silentSince = useSilentSince(at)
  const now = useTally(served.tally)
  useRefresh(now.seq, served.tally.seq)
  useReadOnReturn()
  const { shown, paused, toggle } = usePause({ tally: now, turnout: served.turnout })
  const counts = state === 'open' || state === 'past' ? byProposal(shown.tally, unit) : null
  const ranking = counts && { slug, unit, highest: counts.highest, ranked: rankProposals(proposals, counts, unit).slice(0, SHOWN) }
  return (
    <div className="cc-screen" data-idle={useIdle() || undefined}>
      <header className="cc-screen__head">
        <h1>{name}</h1>
        <p className="cc-screen__time">
          {state === 'open' && vote ? <>Vote ouvert, <Countdown until={vote.closesAt} at={at} /></> : state === 'past' ? 'Vote clos' : 'Vote à venir'}
        </p>
        {state === 'past' ? null : <VoteInvitation vote={vote} state={state} address={address} />}
        <ScreenStatus silentSince={silentSince} paused={paused} />
      </header>
      <div className="cc-screen__body">
        <div className="cc-screen__side">
          {counts ? (
            <p className="cc-screen__total" data-long={counts.total >= 10_000 || undefined}>
              <strong>{formatNumber(counts.total)}</strong> voix
            </p>
          ) : null}
          {counts && shown.turnout ? (
            <p className="cc-screen__turnout">
              {count(shown.turnout.territories, 'territoire', 'territoires')}, {count(shown.turnout.people, 'personne', 'personnes')}
            </p>
          ) : null}
          {state === 'past' ? null : <QrCode {...qr} label={codeLabel(state, address)} />}
        </div>
        {!ranking ? (
          <p className="cc-screen__empty">{emptyResultWords(vote, shown.tally.hidden && state === 'open')}</p>
        ) : wasHidden && state === 'past' ? (
          <RevealedRanking {...ranking} />
        ) : (
          <LeadingProposals {...ranking} />
        )}
      </div>
      {counts && shown.turnout && shown.turnout.latest.length > 0 ? (
        <p className="cc-screen__latest">
          Derniers territoires à voter&nbsp;: {shown.turnout.latest.map(({ id, name }, index) => <Fragment key={id}> <span>{index > 0 ? `· ${name}` : name}</span></Fragment>)}
        </p>
      ) : null}
      <ScreenControls slug={slug} paused={paused} onPause={counts && state === 'open' ? toggle : null} />
      {counts && !wasHidden ? <QuietStatus words={`${count(counts.total, 'voix comptée', 'voix comptées')}`} /> : null}
    </div>
  )
}
