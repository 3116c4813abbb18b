import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApplicationList } from '~/applications/application-list'
import { ApplicationSearch } from '~/applications/application-search'
import { ApplyDoor } from '~/applications/apply-door'
import { listAddress, readFilters } from '~/applications/filters'
import { listApplications, listOwnApplications } from '~/applications/list-applications.server'
import { NoApplication } from '~/applications/no-application'
import { listOpenProposals } from '~/applications/open-proposals.server'
import { OwnApplications } from '~/applications/own-applications'
import { whyCannotApply } from '~/applications/policy'
import { ReferentNote } from '~/applications/referent-note'
import { applicationTrail } from '~/applications/trail'
import { findPhase, whyPhaseClosed } from '~/editions/calendar'
import { findEdition } from '~/editions/edition.server'
import { phaseSentence } from '~/editions/refusals'
import { ruleChapters } from '~/editions/rule-sentences'
import { placedName } from '~/territories/placed-name'
import { Breadcrumb } from '~/ui/breadcrumb'
import { count } from '~/ui/french'
import { Pages } from '~/ui/pages'
import { formatInstant } from '~/ui/paris-time'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const [edition, viewer] = await Promise.all([findEdition(context.db, params.slug ?? ''), context.viewer()])
  const { filters, after } = readFilters(new URL(request.url).searchParams)
  const mine = viewer?.attachment?.level === 'proven' ? viewer.attachment : null
  const [page, proposals, own] = await Promise.all([
    listApplications(context.db, edition.id, { ...filters, after, limit: 50 }),
    listOpenProposals(context.db, edition, null),
    mine ? listOwnApplications(context.db, edition.id, mine.territoryId) : [],
  ])
  const closed = whyPhaseClosed(edition.calendar, 'application', edition.at)
  const phase = findPhase(edition.calendar, 'application')
  return {
    edition: { slug: edition.slug, name: edition.name },
    page, filters, own, isFirst: after === undefined,
    proposals: proposals.map(({ id, number, title }) => ({ id, number, title })),
    rules: ruleChapters(edition.rules).find(({ id }) => id === 'candidatures')?.sentences ?? [],
    when: closed ? phaseSentence(closed) : phase ? `Les candidatures sont ouvertes jusqu’au ${formatInstant(phase.closesAt)}, heure de Paris.` : '',
    isOver: closed?.refused === 'phase-closed',
    signedIn: viewer !== null,
    territory: mine ? placedName(mine) : '',
    refusal: viewer ? whyCannotApply(viewer, edition) : closed,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Candidatures, ${data?.edition.name ?? ''} — Co-construire` }]

export default function ApplicationsPage() {
  const { edition, page, filters, own, isFirst, proposals, rules, when, isOver, signedIn, territory, refusal } = useLoaderData<typeof loader>()
  const { slug } = edition
  const isFiltered = filters.proposalId !== undefined || filters.state !== undefined
  return (
    <>
      <Breadcrumb items={applicationTrail(edition)} />
      <h1>Candidatures des territoires référents</h1>
      <p className="fr-text--lead">Un territoire référent construit le service avec l’équipe nationale&nbsp;: il dit le besoin, essaie le premier et donne son avis à chaque étape.</p>
      <p>{when}</p>
      <ApplyDoor slug={slug} signedIn={signedIn} refusal={refusal} />
      <OwnApplications slug={slug} territory={territory} files={own} />
      <ReferentNote rules={rules} />
      <h2 id="candidats">Territoires candidats</h2>
      {page.total > 0 || isFiltered ? <ApplicationSearch slug={slug} filters={filters} proposals={proposals} /> : null}
      {page.total > 0 ? (
        <>
          <p className="cc-count" role="status">{count(page.total, 'candidature', 'candidatures')} de {count(page.territories, 'territoire', 'territoires')}</p>
          <ApplicationList slug={slug} items={page.items} />
        </>
      ) : (
        <NoApplication slug={slug} when={when} isOver={isOver} isFiltered={isFiltered} />
      )}
      {page.next || !isFirst ? (
        <Pages
          label="Pages des candidatures"
          words={`${count(page.items.length, 'candidature', 'candidatures')} sur cette page`}
          previous={isFirst ? null : listAddress(slug, filters)}
          next={page.next ? listAddress(slug, filters, page.next) : null}
        />
      ) : null}
    </>
  )
}
