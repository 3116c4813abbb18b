import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPhase, stateOf } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { QuietStatus } from '~/live/quiet-status'
import { useRefresh } from '~/live/use-refresh'
import { useTally } from '~/live/use-tally'
import { listProposals } from '~/proposals/list-proposals.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { EmptyState } from '~/ui/empty-state'
import { count } from '~/ui/french'
import { KeyFigures } from '~/ui/key-figures'
import { byProposal } from '~/votes/by-proposal'
import { rankProposals } from '~/votes/ranking'
import { RankingTable } from '~/votes/ranking-table'
import { ResultStanding } from '~/votes/result-standing'
import { requireTally } from '~/votes/tally.server'
import { readTurnout } from '~/votes/turnout.server'
import { emptyResultWords } from '~/votes/result-words'
import { COUNTING } from '~/votes/words'

/** More proposals than any ballot has: the ranking is one page, to be read and printed whole. */
const ALL = 1000

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Résultats du vote, ${data?.name ?? ''} — Co-construire` }]

/** The ranking, and how far it can be relied on: provisional, closed or sealed. Nothing of it while counts are hidden. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const { slug, name, calendar, at, rules, sealedAt } = edition
  const [tally, turnout, { items }] = await Promise.all([
    requireTally(context.db, slug),
    readTurnout(context.db, edition),
    listProposals(context.db, edition.id, { order: { by: 'number' }, limit: ALL }),
  ])
  const vote = findPhase(calendar, 'vote') ?? null
  return { slug, name, tally, turnout, proposals: items, vote, state: vote && stateOf(vote, at), sealedAt, unit: rules.votes.countedUnit, wasHidden: rules.votes.hidden }
}

export default function Results() {
  const { slug, name, turnout, proposals, vote, state, sealedAt, unit, wasHidden, ...served } = useLoaderData<typeof loader>()
  const tally = useTally(served.tally)
  useRefresh(tally.seq, served.tally.seq)
  const counts = state === 'open' || state === 'past' ? byProposal(tally, unit) : null
  const voices = counts ? count(counts.total, 'voix', 'voix') : ''
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Résultats' }]} />
      <h1>Résultats du vote</h1>
      {!counts || !vote || proposals.length === 0 ? (
        <EmptyState title="Les résultats ne sont pas encore là" action={<a className="fr-btn fr-btn--secondary" href={`/consultations/${slug}/propositions`}>Lire les propositions</a>}>
          {emptyResultWords(vote, tally.hidden && state === 'open')}
        </EmptyState>
      ) : (
        <>
          <ResultStanding slug={slug} vote={vote} isOpen={state === 'open'} wasHidden={wasHidden} sealedAt={sealedAt} seq={tally.seq} />
          <KeyFigures
            figures={[
              { value: counts.total, label: 'voix comptées' },
              { value: proposals.length, label: 'propositions' },
              ...(turnout ? [
                { value: turnout.territories, label: 'territoires ont voté' },
                { value: turnout.people, label: 'personnes ont voté' },
              ] : []),
            ]}
          />
          <QuietStatus words={`${voices} comptées`} />
          <RankingTable slug={slug} ranked={rankProposals(proposals, counts, unit)} unit={unit} />
          <p className="cc-quiet">{COUNTING[unit]}</p>
        </>
      )}
    </>
  )
}
