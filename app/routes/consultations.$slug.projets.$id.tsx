import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DecisionNote } from '~/committees/decision-note'
import { listDecisions } from '~/committees/list-decisions.server'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { findProject } from '~/laureates/find-project.server'
import { ProjectPage } from '~/laureates/project-page'
import { editionTrail } from '~/laureates/trail'
import { Breadcrumb } from '~/ui/breadcrumb'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = readId(params.id)
  const { id: editionId, slug, name } = await findEdition(context.db, params.slug ?? '')
  const { project, milestones } = await findProject(context.db, editionId, id)
  const decisions = await listDecisions(context.db, editionId, { proposalId: project.proposal.id, ...(project.contribution && { contributionId: project.contribution.id }) })
  return { edition: { slug, name }, project, milestones, decisions }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.project.title ?? 'Projet'} — Co-construire` }]

export default function ProjectRoute() {
  const { edition, project, milestones, decisions } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={editionTrail(edition, { label: 'Projets', to: `/consultations/${edition.slug}/projets` }, { label: project.title })} />
      <ProjectPage slug={edition.slug} project={project} milestones={milestones} />
      <DecisionNote decisions={decisions} />
      <p><a href={`/consultations/${edition.slug}/projets`}>Voir tous les projets</a></p>
    </>
  )
}
