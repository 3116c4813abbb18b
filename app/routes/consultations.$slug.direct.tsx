import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { findPhase, stateOf } from '~/editions/calendar'
import { Countdown } from '~/editions/countdown'
import { findEdition } from '~/editions/edition.server'
import { QuietStatus } from '~/live/quiet-status'
import { useReadOnReturn } from '~/live/use-read-on-return'
import { useRefresh } from '~/live/use-refresh'
import { useReturnOfSite } from '~/live/use-return-of-site'
import { useSilentSince } from '~/live/use-silent-since'
import { useTally } from '~/live/use-tally'
import { listProposals } from '~/proposals/list-proposals.server'
import { count, formatNumber } from '~/ui/french'
import type { PageHandle } from '~/ui/page-handle'
import { QrCode } from '~/ui/qr-code'
import { drawQrCode } from '~/ui/qr-code.server'
import { useIdle } from '~/ui/use-idle'
import { usePause } from '~/ui/use-pause'
import { byProposal } from '~/votes/by-proposal'
import { LeadingProposals } from '~/votes/leading-proposals'
import { rankProposals } from '~/votes/ranking'
import { emptyResultWords } from '~/votes/result-words'
import { RevealedRanking } from '~/votes/revealed-ranking'
import { ScreenControls } from '~/votes/screen-controls'
import { ScreenStatus } from '~/votes/screen-status'
import { requireTally } from '~/votes/tally.server'
import { readTurnout } from '~/votes/turnout.server'
import { codeLabel, VoteInvitation } from '~/votes/vote-invitation'

/** What a room can read from its last row: each title whole, on one line or two. */
const SHOWN = 8

export const handle: PageHandle = { bare: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Vote'} en direct — Co-construire` }]

/** The vote for a room: few figures, very large, that move by themselves. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const { slug, name, calendar, at, rules } = edition
  const [tally, turnout, { items }] = await Promise.all([
    requireTally(context.db, slug),
    readTurnout(context.db, edition),
    listProposals(context.db, edition.id, { order: { by: 'number' }, limit: 1000 }),
  ])
  const vote = findPhase(calendar, 'vote') ?? null
  const address = `${context.publicUrl}/v/${slug}`
  const { hidden, countedUnit: unit } = rules.votes
  return { slug, name, at, address, qr: drawQrCode(address), tally, turnout, proposals: items, vote, state: vote && stateOf(vote, at), unit, wasHidden: hidden }
}

export default function BigScreen() {
  const { slug, name, at, address, qr, proposals, vote, state, unit, wasHidden, ...served } = useLoaderData<typeof loader>()
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
          Derniers territoires à voter&nbsp;: {shown.turnout.latest.map((territory) => territory.name).join(' · ')}
        </p>
      ) : null}
      <ScreenControls slug={slug} paused={paused} onPause={counts && state === 'open' ? toggle : null} />
      {counts && !wasHidden ? <QuietStatus words={`${count(counts.total, 'voix comptée', 'voix comptées')}`} /> : null}
    </div>
  )
}

/** The site did not answer at all: said in large, until it does. What is not there at all is everyone's error page. */
export function ErrorBoundary() {
  const error = useRouteError()
  useReturnOfSite()
  if (isRouteErrorResponse(error) && error.status < 500) throw error
  return (
    <div className="cc-screen cc-screen--waiting">
      <h1>Le site ne répond pas pour l’instant</h1>
      <p className="cc-screen__empty">Cet écran reprendra de lui-même dès qu’il répondra. Aucun vote accusé n’est perdu.</p>
    </div>
  )
}
