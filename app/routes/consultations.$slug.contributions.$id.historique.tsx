import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contributionTrail } from '~/contributions/edition-trail'
import { findContribution } from '~/contributions/find-contribution.server'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { HistoryList } from '~/proposals/history/history-list'
import { listHistory } from '~/proposals/history/list-history.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Historique\u00a0: ${data?.title ?? ''} — Co-construire` }]

/** Every decision on a contribution, with its date and its reason; never by whom. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const contributionId = readId(params.id)
  const { title } = await findContribution(context.db, edition.id, contributionId, null)
  return { edition: { slug: edition.slug, name: edition.name }, id: contributionId, title, lines: await listHistory(context.db, edition.id, { contributionId }, { named: false }) }
}

export default function ContributionHistory() {
  const { edition, id, title, lines } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={contributionTrail(edition, { label: title, to: `/consultations/${edition.slug}/contributions/${id}` }, { label: 'Historique' })} />
      <h1>Ce qui a été décidé de «&nbsp;{title}&nbsp;»</h1>
      <HistoryList lines={lines} />
    </>
  )
}
