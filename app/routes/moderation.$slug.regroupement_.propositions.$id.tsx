import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listThemes } from '~/contributions/themes.server'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { editProposal } from '~/proposals/edit-proposal.server'
import { findProposal } from '~/proposals/find-proposal.server'
import { proposalShape } from '~/proposals/forms'
import { GatheredRows } from '~/proposals/gathered-rows'
import { findFormer } from '~/proposals/history/find-former.server'
import { ProposalActs } from '~/proposals/proposal-acts'
import { whyRegroupingClosed } from '~/proposals/policy'
import { ProposalFields } from '~/proposals/proposal-form'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { doneWords } from '~/proposals/verdict-words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.proposal.title ?? 'Proposition'} — Co-construire` }]

/** A proposal in the making: its words to rewrite, and what it gathers, each to be taken out. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const id = readId(params.id)
  if (await findFormer(context.db, edition.id, id)) throw redirect(`${bench(edition.slug)}/propositions/${id}/historique`)
  const [proposal, themes] = await Promise.all([findProposal(context.db, edition.id, id), listThemes(context.db, edition.id)])
  const refusal = whyRegroupingClosed(edition)
  return { slug: edition.slug, name: edition.name, proposal, themes: [...themes], frozen: refusal && verdictSentence(refusal) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, proposalId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, proposalShape)
  if (!form.ok) return data({ errors: form.errors, refused: null, typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => editProposal(work, { slug, proposalId, ...form.value, moderator }))
  if ('refused' in outcome) {
    const typed: Record<string, string> = { ...form.value, themeId: String(form.value.themeId) }
    return data({ errors: [], refused: verdictSentence(outcome), typed }, { status: verdictStatus(outcome) })
  }
  return redirectTelling(context, `${bench(slug)}/propositions/${proposalId}`, { words: doneWords({ act: 'edit' }) })
}

export default function ProposalInTheMaking() {
  const { slug, name, proposal, themes, frozen } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = { ...proposal, themeId: themes.find((theme) => theme.name === proposal.theme)?.id }
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: name, to: `/moderation/${slug}` }, { label: 'Regroupement', to: bench(slug) }, { label: `Proposition n°\u00a0${proposal.number}` }]} />
      <h1 className="fr-h3">
        {proposal.number}. {proposal.title}
      </h1>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <Told />
      {frozen && !outcome?.refused ? <Notice kind="info">{frozen}</Notice> : null}
      <div className="cc-decide">
        <form method="post">
          <ProposalFields themes={themes} values={outcome?.typed ?? words} errors={outcome?.errors ?? []} submit="Enregistrer" disabledReason={frozen ?? undefined} />
        </form>
        <div>
          <GatheredRows slug={slug} proposalId={proposal.id} contributions={proposal.contributions} frozen={frozen !== null} />
          <ProposalActs slug={slug} id={proposal.id} gathered={proposal.contributions.length} frozen={frozen !== null} />
        </div>
      </div>
    </>
  )
}
