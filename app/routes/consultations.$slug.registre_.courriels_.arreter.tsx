import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findSubscription } from '~/checkpoints/find-subscription.server'
import { tokenOf } from '~/checkpoints/letter-link'
import { stopCheckpoints } from '~/checkpoints/stop-checkpoints.server'
import { checkpointTrail } from '~/checkpoints/trail'
import { findEdition } from '~/editions/edition.server'
import { ActionButton } from '~/ui/action-button'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Ne plus recevoir les points de contrôle — Co-construire' }]

/** The address of the page is a key: no copy of it is kept. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Mail scanners open links: to look stops nothing. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { id, slug, name } = await findEdition(context.db, params.slug ?? '')
  const token = tokenOf(request)
  const subscription = await findSubscription(context.db, id, token)
  return { slug, name, token, email: subscription?.email ?? null }
}

/** A link that no longer leads anywhere has nothing left to stop: the answer is the same. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  await context.perform((work) => stopCheckpoints(work, slug, tokenOf(request)))
  return redirect(`/consultations/${slug}/registre/courriels/arreter`, 303)
}

export default function StopCheckpoints() {
  const { slug, name, token, email } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={checkpointTrail({ slug, name })} />
      <h1>Ne plus recevoir les points de contrôle</h1>
      {email ? (
        <form method="post" action={`/consultations/${slug}/registre/courriels/arreter?jeton=${token}`}>
          <p>
            <strong>{email}</strong> ne recevra plus les points de contrôle du registre de «&nbsp;{name}&nbsp;», et sera effacée.
          </p>
          <ActionButton>Arrêter et effacer cette adresse</ActionButton>
        </form>
      ) : (
        <Notice kind="success" title="Rien ne sera plus envoyé">Aucune adresse n’est gardée pour ce lien.</Notice>
      )}
      <p className="cc-after"><a href={`/consultations/${slug}/registre#points-de-controle`}>Retour au registre</a></p>
    </>
  )
}
