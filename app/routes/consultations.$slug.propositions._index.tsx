import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPhase, stateOf } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { QuietStatus } from '~/live/quiet-status'
import { useTally } from '~/live/use-tally'
import { useReadOnReturn } from '~/live/use-read-on-return'
import { listProposals, listProposalThemes } from '~/proposals/list-proposals.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Cards } from '~/ui/cards'
import { EmptyState } from '~/ui/empty-state'
import { count } from '~/ui/french'
import { Pages } from '~/ui/pages'
import { formatInstant } from '~/ui/paris-time'
import { ballotAddress, readBallotAddress } from '~/votes/ballot-address'
import { BallotFilters } from '~/votes/ballot-filters'
import { ballotOrder } from '~/votes/ballot-order'
import { byProposal } from '~/votes/by-proposal'
import { readMyBallot } from '~/votes/my-ballot.server'
import { MySupports } from '~/votes/my-supports'
import { useOtherTabs } from '~/votes/other-tabs'
import { ProposalCard } from '~/votes/proposal-card'
import { requireTally } from '~/votes/tally.server'
import { VoteNotice } from '~/votes/vote-notice'
import { HIDDEN } from '~/votes/words'

/** Enough to read in one go, few enough to reach the end. */
const PAGE = 24

/** It says what its reader supports: asked for anew when they come back to it. */
export const headers = () => ({ 'cache-control': 'private, no-store' })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Propositions, ${data?.name ?? ''} — Co-construire` }]

/** The ballot as this reader sees it now: the proposals asked for, the counts if they are shown, and what one may do. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const { id, slug, name, calendar, at, rules } = edition
  const asked = readBallotAddress(new URL(request.url))
  const order = ballotOrder(edition, asked.byCount, viewer?.personId ?? null)
  const [list, themes, tally, ballot] = await Promise.all([
    listProposals(context.db, id, { ...asked, order, offset: (asked.page - 1) * PAGE, limit: PAGE }),
    listProposalThemes(context.db, id),
    requireTally(context.db, slug),
    readMyBallot(context.db, edition, viewer),
  ])
  const vote = findPhase(calendar, 'vote')
  return { slug, name, asked, order: order.by, list, themes, tally, ballot, unit: rules.votes.countedUnit, limit: rules.votes.limit, vote, state: vote ? stateOf(vote, at) : null }
}

export default function Ballot() {
  useReadOnReturn()
  useOtherTabs()
  const { slug, name, asked, order, list, themes, ballot, unit, limit, vote, state, ...served } = useLoaderData<typeof loader>()
  const tally = useTally(served.tally)
  const counts = state === 'future' || state === null ? null : byProposal(tally, unit)
  const page = ballotAddress(slug, asked)
  const isNarrowed = asked.words !== '' || asked.themeId !== null
  const to = (next: Partial<typeof asked>) => ballotAddress(slug, { ...asked, ...next })
  const total = counts ? count(counts.total, 'voix', 'voix') : null
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Propositions' }]} />
      <h1>Propositions</h1>
      {themes.length === 0 ? (
        <EmptyState title="Les propositions ne sont pas encore écrites" action={<a className="fr-btn fr-btn--secondary" href={`/consultations/${slug}/contributions`}>Lire les contributions</a>}>
          {`Les contributions semblables sont regroupées en propositions, qui seront lues ici et mises au vote${vote ? ` le ${formatInstant(vote.opensAt)}, heure de Paris` : ''}.`}
        </EmptyState>
      ) : (
        <>
          <p className="fr-text--lead cc-tabular">
            {isNarrowed ? `${count(list.total, 'proposition trouvée', 'propositions trouvées')}.` : count(list.total, 'proposition', 'propositions')}
            {total && !isNarrowed ? `, ${total}.` : null}
            {state === 'future' ? ' Elles peuvent encore changer jusqu’à l’ouverture du vote.' : null}
          </p>
          {tally.hidden && state !== 'future' ? <p>{HIDDEN}</p> : null}
          <VoteNotice ballot={ballot} back={page} open={state === 'open'} />
          <MySupports slug={slug} ballot={ballot} limit={limit} isOver={state === 'past'} />
          <BallotFilters slug={slug} asked={asked} themes={themes} order={order} mayCount={counts !== null} isOver={state === 'past'} />
          {total ? <QuietStatus words={`${total} en tout`} /> : null}
          {list.items.length === 0 ? (
            <EmptyState title="Aucune proposition ici" action={<a className="fr-btn fr-btn--secondary" href={`/consultations/${slug}/propositions`}>Voir toutes les propositions</a>}>
              {list.total > 0 ? 'Cette page est au-delà de la dernière.' : 'Aucune proposition ne répond à cette recherche. Essayez un autre mot, ou un autre thème.'}
            </EmptyState>
          ) : (
            <Cards>
              {list.items.map((proposal) => (
                <ProposalCard
                  key={proposal.id}
                  slug={slug}
                  proposal={proposal}
                  ballot={ballot}
                  page={page}
                  voices={counts && { unit, counts: counts.of(proposal.id), highest: counts.highest }}
                />
              ))}
            </Cards>
          )}
          {list.total > PAGE ? (
            <Pages
              label="Pages des propositions"
              words={`Page ${asked.page} sur ${Math.ceil(list.total / PAGE)}`}
              previous={asked.page > 1 ? to({ page: asked.page - 1 }) : null}
              next={asked.page * PAGE < list.total ? to({ page: asked.page + 1 }) : null}
            />
          ) : null}
        </>
      )}
    </>
  )
}
