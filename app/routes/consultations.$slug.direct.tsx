import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPhase, stateOf } from '~/editions/calendar'
import { Countdown } from '~/editions/countdown'
import { findEdition } from '~/editions/edition.server'
import { useRefresh } from '~/live/use-refresh'
import { useTally } from '~/live/use-tally'
import { listProposals } from '~/proposals/list-proposals.server'
import { formatNumber } from '~/ui/french'
import type { PageHandle } from '~/ui/page-handle'
import { byProposal } from '~/votes/by-proposal'
import { FullScreenButton } from '~/votes/full-screen-button'
import { LeadingProposals } from '~/votes/leading-proposals'
import { rankProposals } from '~/votes/ranking'
import { emptyResultWords } from '~/votes/result-words'
import { requireTally } from '~/votes/tally.server'
import { readTurnout } from '~/votes/turnout.server'

/** What a room can read from its last row. */
const SHOWN = 10

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
  const address = `${context.publicUrl}/consultations/${slug}`
  return { slug, name, at, address, tally, turnout, proposals: items, vote, state: vote && stateOf(vote, at), unit: rules.votes.countedUnit }
}

export default function BigScreen() {
  const { slug, name, at, address, turnout, proposals, vote, state, unit, ...served } = useLoaderData<typeof loader>()
  const tally = useTally(served.tally)
  useRefresh(tally.seq, served.tally.seq)
  const counts = state === 'open' || state === 'past' ? byProposal(tally, unit) : null
  return (
    <div className="cc-screen">
      <header className="cc-screen__head">
        <h1>{name}</h1>
        <p className="cc-screen__time">
          {state === 'open' && vote ? <>Vote ouvert, <Countdown until={vote.closesAt} at={at} /></> : state === 'past' ? 'Vote clos' : 'Vote à venir'}
        </p>
      </header>
      {counts ? (
        <div className="cc-screen__body">
          <div>
            <p className="cc-screen__total">
              <strong>{formatNumber(counts.total)}</strong> voix
            </p>
            {turnout ? <p className="cc-screen__turnout">{formatNumber(turnout.territories)} territoires, {formatNumber(turnout.people)} personnes</p> : null}
          </div>
          <LeadingProposals ranked={rankProposals(proposals, counts, unit).slice(0, SHOWN)} highest={counts.highest} unit={unit} slug={slug} />
        </div>
      ) : (
        <p className="cc-screen__empty">{emptyResultWords(vote, tally.hidden && state === 'open')}</p>
      )}
      {turnout && turnout.latest.length > 0 ? (
        <p className="cc-screen__latest">
          Derniers territoires à voter&nbsp;: {turnout.latest.map((territory) => territory.name).join(' · ')}
        </p>
      ) : null}
      <footer className="cc-screen__foot">
        <p>{address.replace(/^https?:\/\//, '')}</p>
        <p>
          <FullScreenButton /> <a href={`/consultations/${slug}/resultats`}>Quitter le grand écran</a>
        </p>
      </footer>
    </div>
  )
}
