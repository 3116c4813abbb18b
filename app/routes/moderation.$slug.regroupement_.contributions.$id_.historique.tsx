import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findContribution } from '~/contributions/find-contribution.server'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { HistoryList } from '~/proposals/history/history-list'
import { listHistory } from '~/proposals/history/list-history.server'
import { whyRegroupingClosed } from '~/proposals/policy'
import { Told } from '~/ui/flash'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Historique\u00a0: ${data?.title ?? ''} — Co-construire` }]

/** Every act on a contribution, by whom, each with the way to undo it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const id = readId(params.id)
  const { title } = await findContribution(context.db, edition.id, id, null)
  const lines = await listHistory(context.db, edition.id, { contributionId: id }, { named: true })
  return { slug: edition.slug, name: edition.name, id, title, lines, open: whyRegroupingClosed(edition) === null }
}

export default function ContributionHistory() {
  const { slug, name, id, title, lines, open } = useLoaderData<typeof loader>()
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: title, to: `${bench(slug)}/contributions/${id}` }, { label: 'Historique' }]} />
      <h1 className="fr-h3">Historique de «&nbsp;{title}&nbsp;»</h1>
      <Told />
      <HistoryList lines={lines} undoAt={open ? (act) => `${bench(slug)}/actes/${act}/annuler?contribution=${id}` : undefined} />
    </>
  )
}
