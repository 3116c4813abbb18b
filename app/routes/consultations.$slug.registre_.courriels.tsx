import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askCheckpoints } from '~/checkpoints/ask-checkpoints.server'
import { whyCannotSubscribe } from '~/checkpoints/policy'
import { SubscriptionForm } from '~/checkpoints/subscription-form'
import { checkpointTrail } from '~/checkpoints/trail'
import { SUBSCRIPTION_SENTENCES } from '~/checkpoints/words'
import { findEdition } from '~/editions/edition.server'
import { readForm } from '~/http/read-form.server'
import { emailForm } from '~/identity/forms'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Points de contrôle par courriel — Co-construire' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const refusal = whyCannotSubscribe(edition)
  return { slug: edition.slug, name: edition.name, isAsked: new URL(request.url).searchParams.has('demande'), reason: refusal && SUBSCRIPTION_SENTENCES[refusal.refused] }
}

/** The same answer whatever the address: nothing is said of who receives them. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  const form = await readForm(request, emailForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed['email'] ?? '' }, { status: 422 })
  const { email } = form.value
  const refusal = await context.perform((work) => askCheckpoints(work, slug, email, context.ledgerKeys))
  if (refusal) return data({ errors: [{ field: '', message: SUBSCRIPTION_SENTENCES[refusal.refused] }], typed: email }, { status: 409 })
  return redirect(`/consultations/${slug}/registre/courriels?demande`, 303)
}

export default function AskCheckpoints() {
  const { slug, name, isAsked, reason } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={checkpointTrail({ slug, name })} />
      <h1>Points de contrôle par courriel</h1>
      <ErrorSummary errors={refused?.errors ?? []} />
      {isAsked && !refused ? (
        <Notice kind="success" title="Il reste à confirmer">
          Si cette adresse n’est pas déjà inscrite, une lettre vient de lui être écrite. Ouvrez son lien et utilisez le bouton de la page&nbsp;: sans cela,
          rien d’autre ne lui sera envoyé. Pas de lettre&nbsp;? Attendez dix minutes avant de redemander.
        </Notice>
      ) : null}
      {reason ? <Notice kind="info">{reason}</Notice> : <SubscriptionForm slug={slug} typed={refused?.typed} errors={refused?.errors} />}
      <p className="cc-after"><a href={`/consultations/${slug}/registre#points-de-controle`}>Retour au registre</a></p>
    </>
  )
}
