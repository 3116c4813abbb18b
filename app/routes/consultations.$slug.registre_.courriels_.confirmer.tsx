import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmCheckpoints } from '~/checkpoints/confirm-checkpoints.server'
import { findSubscription } from '~/checkpoints/find-subscription.server'
import { tokenOf } from '~/checkpoints/letter-link'
import { checkpointTrail } from '~/checkpoints/trail'
import { SUBSCRIPTION_SENTENCES } from '~/checkpoints/words'
import { findEdition } from '~/editions/edition.server'
import { notFound } from '~/http/problems.server'
import { ActionButton } from '~/ui/action-button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Confirmer une adresse — Co-construire' }]

/** The address of the page is a key: no copy of it is kept. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Mail scanners open links: to look confirms nothing. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id, slug, name } = await findEdition(context.db, params.slug ?? '')
  const token = tokenOf(request)
  const subscription = await findSubscription(context.db, id, token)
  if (!subscription) throw notFound(SUBSCRIPTION_SENTENCES['link-expired'])
  return { slug, name, token, ...subscription }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  const token = tokenOf(request)
  const refusal = await context.perform((work) => confirmCheckpoints(work, slug, token))
  if (refusal) return data({ refusal: SUBSCRIPTION_SENTENCES[refusal.refused] }, { status: 409 })
  return redirect(`/consultations/${slug}/registre/courriels/confirmer?jeton=${token}`, 303)
}

export default function ConfirmCheckpoints() {
  const { slug, name, token, email, isConfirmed } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={checkpointTrail({ slug, name })} />
      <h1>Recevoir les points de contrôle</h1>
      {refused ? <Notice kind="error" title="L’adresse n’est pas confirmée">{refused.refusal}</Notice> : null}
      {isConfirmed ? (
        <>
          <Notice kind="success" title="Adresse confirmée">{`${email} recevra chaque point de contrôle du registre, jusqu’à celui du scellement.`}</Notice>
          <p><a href={`/consultations/${slug}/registre/courriels/arreter?jeton=${token}`}>Ne plus les recevoir</a></p>
        </>
      ) : (
        <form method="post" action={`/consultations/${slug}/registre/courriels/confirmer?jeton=${token}`}>
          <p>
            <strong>{email}</strong> recevra chaque point de contrôle du registre de «&nbsp;{name}&nbsp;»&nbsp;: un par quart d’heure au plus pendant le
            vote, si le registre a grandi, puis celui du scellement.
          </p>
          <ActionButton>Confirmer cette adresse</ActionButton>
        </form>
      )}
      <p className="cc-after"><a href={`/consultations/${slug}/registre#points-de-controle`}>Retour au registre</a></p>
    </>
  )
}
