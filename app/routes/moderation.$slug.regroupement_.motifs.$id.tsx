import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { BenchTrail } from '~/proposals/bench-trail'
import { keepReason } from '~/proposals/reasons/keep-reason.server'
import { listReasons } from '~/proposals/reasons/list-reasons.server'
import { reasonSentence, reasonShape } from '~/proposals/reasons/reason'
import { ReasonFields } from '~/proposals/reasons/reason-fields'
import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Motif gardé — Co-construire' }]

/** One kept reason, to change or to drop. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const edition = await findEdition(context.db, params.slug ?? '')
  const reason = (await listReasons(context.db, edition.id)).find(({ id }) => id === readId(params.id))
  if (!reason) throw notFound('Ce motif n’est plus gardé.')
  return { slug: edition.slug, name: edition.name, reason }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, reasonShape)
  if (!form.ok) return data({ errors: form.errors, refused: null, typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => keepReason(work, { slug, moderator, id, ...form.value }))
  if ('refused' in outcome) {
    const typed: Record<string, string> = { ...form.value, everywhere: form.value.everywhere ? 'on' : '' }
    return data({ errors: [], refused: reasonSentence(outcome), typed }, { status: outcome.refused === 'title-kept' ? 409 : 403 })
  }
  return redirectTelling(context, `${bench(slug)}/motifs`, { words: 'Le motif est changé.' })
}

export default function OneReason() {
  const { slug, name, reason } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  return (
    <>
      <BenchTrail slug={slug} name={name} further={[{ label: 'Motifs gardés', to: `${bench(slug)}/motifs` }, { label: reason.title }]} />
      <h1 className="fr-h3">{reason.title}</h1>
      <ErrorSummary errors={outcome?.errors ?? []} />
      {outcome?.refused ? <Notice kind="error">{outcome.refused}</Notice> : null}
      <form method="post">
        <ReasonFields values={outcome?.typed ?? { ...reason, everywhere: reason.everywhere ? 'on' : '' }} errors={outcome?.errors ?? []} submit="Enregistrer" />
      </form>
      <Confirm label="Ne plus garder ce motif…" danger>
        <form method="post" action={`${bench(slug)}/motifs/${reason.id}/retirer`}>
          <p>Il ne sera plus proposé{reason.everywhere ? ', dans aucune consultation' : ''}. Les décisions déjà prises avec lui ne changent pas.</p>
          <ActionButton variant="danger">Ne plus garder</ActionButton>
        </form>
      </Confirm>
    </>
  )
}
