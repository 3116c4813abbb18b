import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { findProposal } from '~/proposals/find-proposal.server'
import { findFormer } from '~/proposals/history/find-former.server'
import { HistoryList } from '~/proposals/history/history-list'
import { listHistory } from '~/proposals/history/list-history.server'
import { whyRegroupingClosed } from '~/proposals/policy'
import { Told } from '~/ui/flash'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Historique\u00a0: ${data?.title ?? ''} — Co-construire` }]

/** Every act on a proposal, by whom, each with the way to undo it; those on one that is no more too. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const proposalId = readId(params.id)
  const former = await findFormer(context.db, edition.id, proposalId)
  const { number, title } = former ?? (await findProposal(context.db, edition.id, proposalId))
  const lines = await listHistory(context.db, edition.id, { proposalId }, { named: true })
  return { slug: edition.slug, name: edition.name, id: proposalId, number, title, lines, former: former && { into: former.into }, open: whyRegroupingClosed(edition) === null }
}

export default function ProposalHistory() {
  const { slug, name, id, number, title, lines, former, open } = useLoaderData<typeof loader>()
  const own = former ? { label: `Proposition n°\u00a0${number}` } : { label: `Proposition n°\u00a0${number}`, to: `${bench(slug)}/propositions/${id}` }
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[own, { label: 'Historique' }]} />
      <h1 className="fr-h3">Historique de «&nbsp;{title}&nbsp;»</h1>
      <Told />
      {former ? (
        <Notice kind="info">
          {former.into ? (
            <>
              Elle est réunie à la <a href={`${bench(slug)}/propositions/${former.into.id}`}>proposition n°&nbsp;{former.into.number}, {former.into.title}</a>. Annulez cette réunion pour la retrouver.
            </>
          ) : (
            'Elle est mise à l’écart. Annulez cet acte pour la retrouver.'
          )}
        </Notice>
      ) : null}
      <HistoryList lines={lines} undoAt={open ? (act) => `${bench(slug)}/actes/${act}/annuler?proposition=${id}` : undefined} />
    </>
  )
}
