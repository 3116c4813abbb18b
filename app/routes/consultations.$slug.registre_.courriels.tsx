import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askCheckpoints } from '~/checkpoints/ask-checkpoints.server'
import { whyCannotSubscribe } from '~/checkpoints/policy'
import { SubscriptionForm } from '~/checkpoints/subscription-form'
import { checkpointTrail } from '~/checkpoints/trail'
import { CHECKPOINTS_ASKED, SUBSCRIPTION_SENTENCES } from '~/checkpoints/words'
import { findEdition } from '~/editions/edition.server'
import { mustNotFlood } from '~/http/must-not-flood.server'
import { readForm } from '~/http/read-form.server'
import { emailForm } from '~/identity/forms'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { Told } from '~/ui/flash'
import { redirectTelling } from '~/ui/flash.server'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Points de contrôle par courriel — Co-construire' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const edition = await findEdition(context.db, params.slug ?? '')
  const refusal = whyCannotSubscribe(edition)
  return { slug: edition.slug, name: edition.name, reason: refusal && SUBSCRIPTION_SENTENCES[refusal.refused] }
}

/** The same answer whatever the address: nothing is said of who receives them. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  const form = await readForm(request, emailForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed['email'] ?? '' }, { status: 422 })
  await mustNotFlood(context, 'subscriptions')
  const { email } = form.value
  const refusal = await context.perform((work) => askCheckpoints(work, slug, email, context.ledgerKeys))
  if (refusal) return data({ errors: [{ field: '', message: SUBSCRIPTION_SENTENCES[refusal.refused] }], typed: email }, { status: 409 })
  return redirectTelling(context, `/consultations/${slug}/registre/courriels`, CHECKPOINTS_ASKED)
}

export default function AskCheckpoints() {
  const { slug, name, reason } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={checkpointTrail({ slug, name })} />
      <h1>Points de contrôle par courriel</h1>
      <ErrorSummary errors={refused?.errors ?? []} />
      <Told />
      {reason ? <Notice kind="info">{reason}</Notice> : <SubscriptionForm slug={slug} typed={refused?.typed} errors={refused?.errors} />}
      <p className="cc-after"><a href={`/consultations/${slug}/registre#points-de-controle`}>Retour au registre</a></p>
    </>
  )
}
