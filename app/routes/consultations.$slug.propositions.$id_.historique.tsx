import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { findProposal } from '~/proposals/find-proposal.server'
import { findFormer } from '~/proposals/history/find-former.server'
import { HistoryList } from '~/proposals/history/history-list'
import { listHistory } from '~/proposals/history/list-history.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Historique\u00a0: ${data?.title ?? ''} — Co-construire` }]

/** How a proposal came to be what it is, with dates and reasons; never by whom. One merged into another keeps its own. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id: editionId, slug, name } = await findEdition(context.db, params.slug ?? '')
  const proposalId = readId(params.id)
  const { number, title } = (await findFormer(context.db, editionId, proposalId)) ?? (await findProposal(context.db, editionId, proposalId))
  return { slug, name, id: proposalId, number, title, lines: await listHistory(context.db, editionId, { proposalId }, { named: false }) }
}

export default function ProposalHistory() {
  const { slug, name, id, number, title, lines } = useLoaderData<typeof loader>()
  const list = `/consultations/${slug}/propositions`
  return (
    <>
      <Breadcrumb items={[{ label: 'Consultations', to: '/consultations' }, { label: name, to: `/consultations/${slug}` }, { label: 'Propositions', to: list }, { label: `Proposition n°\u00a0${number}`, to: `${list}/${id}` }, { label: 'Historique' }]} />
      <h1>Historique de «&nbsp;{title}&nbsp;»</h1>
      <HistoryList lines={lines} />
    </>
  )
}
