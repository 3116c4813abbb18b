import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listThemes } from '~/contributions/themes.server'
import { originWords } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { createProposal } from '~/proposals/create-proposal.server'
import { CONTRIBUTION_FIELD, newProposalShape, tickedIn } from '~/proposals/forms'
import { whyRegroupingClosed } from '~/proposals/policy'
import { ProposalFields } from '~/proposals/proposal-form'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { regroup } from '~/proposals/regroup.server'
import { listSelected } from '~/proposals/selection.server'
import { doneWords } from '~/proposals/verdict-words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { count } from '~/ui/french'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Nouvelle proposition, ${data?.name ?? ''} — Co-construire` }]

/** A proposal to write for what was ticked on the workbench, whose first words are those of the first contribution. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const ids = tickedIn(Object.fromEntries(new URL(request.url).searchParams))
  const [themes, selected] = await Promise.all([listThemes(context.db, edition.id), listSelected(context.db, edition.id, ids)])
  const refusal = whyRegroupingClosed(edition)
  return { slug: edition.slug, name: edition.name, themes: [...themes], selected, missing: ids.length - selected.length, frozen: refusal && verdictSentence(refusal) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, newProposalShape)
  if (!form.ok) return data({ errors: form.errors, refused: null, typed: form.typed }, { status: 422 })
  const { contributionIds, newProposal } = form.value
  const outcome = contributionIds.length > 0
    ? await context.perform((work) => regroup(work, { slug, contributionIds, newProposal, moderator }))
    : { ...(await context.perform((work) => createProposal(work, { slug, ...newProposal, moderator }))), reach: null }
  if ('refused' in outcome) {
    const typed: Record<string, string> = { ...newProposal, themeId: String(newProposal.themeId) }
    return data({ errors: [], refused: verdictSentence(outcome), typed }, { status: verdictStatus(outcome) })
  }
  const words = doneWords(outcome.reach ? { act: 'regroup', contributions: contributionIds.length, ...outcome } : { act: 'create' })
  return redirectTelling(context, bench(slug), { words, mark: outcome.proposalId })
}

export default function NewProposal() {
  const { slug, name, themes, selected, missing, frozen } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const [first] = selected
  return (
    <>
      <Breadcrumb items={[{ label: 'Modération', to: '/moderation' }, { label: name, to: `/moderation/${slug}` }, { label: 'Regroupement', to: bench(slug) }, { label: 'Nouvelle proposition' }]} />
      <h1 className="fr-h3">Nouvelle proposition</h1>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      {missing > 0 && !outcome ? <Notice kind="warning">{`${count(missing, 'contribution cochée n’attend plus', 'contributions cochées n’attendent plus')} et ${missing > 1 ? 'sont laissées' : 'est laissée'} de côté.`}</Notice> : null}
      <form method="post">
        {selected.length > 0 ? (
          <section aria-labelledby="selection">
            <h2 id="selection" className="fr-h6">{count(selected.length, 'contribution la rejoint', 'contributions la rejoignent')}</h2>
            <ul>
              {selected.map(({ id, title, territory, organisation }) => (
                <li key={id}>
                  <input type="hidden" name={`${CONTRIBUTION_FIELD}${id}`} value="on" />
                  {title} <span className="cc-quiet">{originWords(territory, organisation)}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <p>Elle sera créée vide&nbsp;: les contributions la rejoindront depuis le regroupement.</p>
        )}
        <ProposalFields
          themes={themes}
          values={outcome?.typed ?? { title: first?.title, themeId: first?.themeId }}
          errors={outcome?.errors ?? []}
          submit={selected.length > 0 ? 'Créer et regrouper' : 'Créer la proposition'}
          disabledReason={frozen ?? undefined}
        />
      </form>
    </>
  )
}
