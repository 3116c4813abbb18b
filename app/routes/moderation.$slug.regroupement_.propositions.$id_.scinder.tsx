import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listThemes } from '~/contributions/themes.server'
import { originWords } from '~/contributions/words'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { findProposal } from '~/proposals/find-proposal.server'
import { CONTRIBUTION_FIELD, newProposalShape, tickedIn } from '~/proposals/forms'
import { whyRegroupingClosed } from '~/proposals/policy'
import { ProposalFields } from '~/proposals/proposal-form'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { splitProposal } from '~/proposals/split-proposal.server'
import { WHEN_TOLD } from '~/proposals/telling/when'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Scinder une proposition — Co-construire' }]

/** A proposal to split: what leaves it, and the words of the new one. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const [proposal, themes] = await Promise.all([findProposal(context.db, edition.id, readId(params.id)), listThemes(context.db, edition.id)])
  const refusal = whyRegroupingClosed(edition)
  return { slug: edition.slug, name: edition.name, proposal, themes: [...themes], frozen: refusal && verdictSentence(refusal) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, proposalId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, newProposalShape)
  if (!form.ok) return data({ errors: form.errors, refused: null, typed: form.typed, ticked: tickedIn(form.typed) }, { status: 422 })
  const { contributionIds, newProposal } = form.value
  const typed: Record<string, string> = { ...newProposal, themeId: String(newProposal.themeId) }
  if (contributionIds.length === 0) return data({ errors: [{ field: 'contributions', message: 'Cochez au moins une contribution.' }], refused: null, typed, ticked: [] }, { status: 422 })
  const outcome = await context.perform((work) => splitProposal(work, { slug, proposalId, contributionIds, newProposal, moderator }))
  if ('refused' in outcome) return data({ errors: [], refused: verdictSentence(outcome), typed, ticked: contributionIds }, { status: verdictStatus(outcome) })
  return redirectTelling(context, `${bench(slug)}/propositions/${outcome.proposalId}`, { words: `La proposition est scindée. ${WHEN_TOLD}` })
}

export default function SplitProposal() {
  const { slug, name, proposal, themes, frozen } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = { themeId: themes.find((theme) => theme.name === proposal.theme)?.id }
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: `Proposition n°\u00a0${proposal.number}`, to: `${bench(slug)}/propositions/${proposal.id}` }, { label: 'Scinder' }]} />
      <h1 className="fr-h3">Scinder «&nbsp;{proposal.title}&nbsp;»</h1>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <p>Ce qui est coché quitte cette proposition pour une nouvelle&nbsp;; le reste demeure. L’acte s’annule jusqu’à l’ouverture du vote.</p>
      <form method="post">
        <fieldset className="fr-fieldset" id="contributions" tabIndex={-1}>
          <legend className="fr-fieldset__legend">Ce qui la quitte</legend>
          {proposal.contributions.map(({ id, title, territory, organisation }) => (
            <div key={id} className="fr-fieldset__element">
              <div className="fr-checkbox-group">
                <input type="checkbox" id={`${CONTRIBUTION_FIELD}${id}`} name={`${CONTRIBUTION_FIELD}${id}`} defaultChecked={outcome?.ticked.includes(id)} />
                <label className="fr-label" htmlFor={`${CONTRIBUTION_FIELD}${id}`}>
                  {title} <span className="fr-hint-text">{originWords(territory, organisation)}</span>
                </label>
              </div>
            </div>
          ))}
        </fieldset>
        <h2 className="fr-h5">La nouvelle proposition</h2>
        <ProposalFields themes={themes} values={outcome?.typed ?? words} errors={outcome?.errors ?? []} submit="Scinder" disabledReason={frozen ?? undefined} />
      </form>
    </>
  )
}
