import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { DecisionNote } from '~/committees/decision-note'
import { listDecisions } from '~/committees/list-decisions.server'
import { findPhase, stateOf } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { useTally } from '~/live/use-tally'
import { useReadOnReturn } from '~/live/use-read-on-return'
import { findProposal } from '~/proposals/find-proposal.server'
import { findFormer } from '~/proposals/history/find-former.server'
import { StandingBehind } from '~/proposals/standing-behind'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ReconstructedNote } from '~/ui/reconstructed-note'
import { RichText } from '~/ui/rich-text'
import { byProposal } from '~/votes/by-proposal'
import { isSupportedByColleague, readMyBallot } from '~/votes/my-ballot.server'
import { useOtherTabs } from '~/votes/other-tabs'
import { StandingVoices } from '~/votes/standing-voices'
import { requireTally } from '~/votes/tally.server'
import { VotePanel } from '~/votes/vote-panel'
import { HIDDEN } from '~/votes/words'

/** It says what its reader supports: asked for anew when they come back to it. */
export const headers = () => ({ 'cache-control': 'private, no-store' })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.proposal.title ?? 'Proposition'} — Co-construire` }]

/** A proposal, where it stands, what this reader may do about it, and where it comes from. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug = '', id = '' } = params
  if (!/^[1-9]\d{0,14}$/.test(id)) throw notFound('Cette proposition n’existe pas.')
  const [edition, viewer] = await Promise.all([findEdition(context.db, slug), context.viewer()])
  if (await findFormer(context.db, edition.id, Number(id))) throw redirect(`/consultations/${slug}/propositions/${id}/devenue`)
  const [proposal, tally, ballot, decisions] = await Promise.all([
    findProposal(context.db, edition.id, Number(id)),
    requireTally(context.db, slug),
    readMyBallot(context.db, edition, viewer),
    listDecisions(context.db, edition.id, { proposalId: Number(id) }),
  ])
  const vote = findPhase(edition.calendar, 'vote')
  const countsTerritories = edition.rules.votes.countedUnit === 'territory' && !tally.hidden
  const hasColleague = viewer?.attachment && countsTerritories && (await isSupportedByColleague(context.db, proposal.id, viewer))
  return {
    slug, name: edition.name, proposal, tally, ballot, decisions,
    unit: edition.rules.votes.countedUnit,
    state: vote ? stateOf(vote, edition.at) : null,
    colleagueOf: hasColleague && viewer.attachment ? placedName(viewer.attachment) : null,
  }
}

export default function ProposalPage() {
  useReadOnReturn()
  useOtherTabs()
  const { slug, name, proposal, ballot, decisions, unit, state, colleagueOf, ...served } = useLoaderData<typeof loader>()
  const tally = useTally(served.tally)
  const counts = state === 'open' || state === 'past' ? byProposal(tally, unit) : null
  const list = `/consultations/${slug}/propositions`
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Propositions', to: list }, { label: `Proposition n°\u00a0${proposal.number}` }]} />
      <div className="cc-proposal-page">
        <div>
          <p className="cc-over-title">
            Proposition n°&nbsp;{proposal.number} · {proposal.theme}
          </p>
          <h1>{proposal.title}</h1>
          {proposal.reconstructed ? <ReconstructedNote>Le titre et le résumé de cette proposition n’ont pas été conservés par les archives publiques&nbsp;: ils ont été recomposés.</ReconstructedNote> : null}
          <RichText text={proposal.summary} />
        </div>
        <div className="cc-proposal-page__act">
          {counts ? <StandingVoices unit={unit} voices={counts.of(proposal.id)} highest={counts.highest} rank={state === 'past' ? { rank: counts.rankOf(proposal.id), of: tally.counts?.length ?? 0 } : null} /> : null}
          {tally.hidden && state === 'open' ? <p>{HIDDEN}</p> : null}
          <VotePanel slug={slug} proposal={proposal} ballot={ballot} isOpen={state === 'open'} colleagueOf={colleagueOf}>
            <Outlet />
          </VotePanel>
        </div>
      </div>
      <DecisionNote decisions={decisions} />
      <StandingBehind slug={slug} contributions={proposal.contributions} />
      <p>
        <a href={`${list}/${proposal.id}/historique`}>Historique de cette proposition</a>
      </p>
      <p>
        <a href={list}>Revenir à la liste des propositions</a>
      </p>
    </>
  )
}
