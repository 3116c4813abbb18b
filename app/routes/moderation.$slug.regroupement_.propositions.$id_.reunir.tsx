import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { findProposal } from '~/proposals/find-proposal.server'
import { chooseProposalShape } from '~/proposals/forms'
import { listStacks } from '~/proposals/list-stacks.server'
import { mergeProposals } from '~/proposals/merge-proposals.server'
import { whyRegroupingClosed } from '~/proposals/policy'
import { verdictSentence, verdictStatus } from '~/proposals/refusals'
import { WHEN_TOLD } from '~/proposals/telling/when'
import { ActionButton } from '~/ui/action-button'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { count, quoted } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'

export const meta: MetaFunction = () => [{ title: 'Réunir deux propositions — Co-construire' }]

/** A proposal to merge into another: what will happen, and into which. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const { id, number, title, contributions } = await findProposal(context.db, edition.id, readId(params.id))
  const refusal = whyRegroupingClosed(edition)
  const others = (await listStacks(context.db, edition.id)).filter((stack) => stack.id !== id)
  return { slug: edition.slug, name: edition.name, id, number, title, gathered: contributions.length, others, frozen: refusal && verdictSentence(refusal) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, proposalId] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, chooseProposalShape)
  if (!form.ok) return data({ errors: form.errors, refused: null }, { status: 422 })
  const intoId = form.value.proposalId
  const outcome = await context.perform((work) => mergeProposals(work, { slug, proposalId, intoId, moderator }))
  if ('refused' in outcome) return data({ errors: [], refused: verdictSentence(outcome) }, { status: verdictStatus(outcome) })
  const words = `${count(outcome.contributions, 'contribution rejoint', 'contributions rejoignent')} ${quoted(outcome.title)}. ${WHEN_TOLD}`
  return redirectTelling(context, `${bench(slug)}/propositions/${intoId}`, { words })
}

export default function MergeProposals() {
  const { slug, name, id, number, title, gathered, others, frozen } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: `Proposition n°\u00a0${number}`, to: `${bench(slug)}/propositions/${id}` }, { label: 'Réunir' }]} />
      <h1 className="fr-h3">Réunir «&nbsp;{title}&nbsp;» à une autre proposition</h1>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <p>
        {gathered === 0 ? 'Rien n’est derrière elle' : `${count(gathered, 'contribution passera', 'contributions passeront')} derrière l’autre`}. Ses mots et son historique sont gardés, et son adresse mènera à l’autre. L’acte s’annule jusqu’à l’ouverture du vote.
      </p>
      <form method="post">
        <Select name="proposalId" label="La réunir à" required empty="Choisir…" error={outcome?.errors[0]?.message} options={others.map((other) => ({ value: String(other.id), label: `${other.number}. ${other.title}` }))} />
        <ActionButton disabledReason={frozen ?? (others.length === 0 ? 'Il n’y a pas d’autre proposition.' : undefined)}>Réunir</ActionButton>
      </form>
    </>
  )
}
