import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireProConnect } from '~/identity/proconnect/require-proconnect.server'
import { findTied } from '~/identity/proconnect/session.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { ACCOUNT, returnOf } from '~/identity/safe-return'
import { ROLE_LABELS } from '~/identity/words'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Double authentification — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Says to whom decides for others why their session does not let them, and how to have it so. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireProConnect(context)
  const { asleep = [] } = await requireViewer(context, request)
  const retour = returnOf(request)
  if (asleep.length === 0) throw redirect(retour || ACCOUNT)
  const tied = await findTied(context.db, context.sessions.sessionIdOf(request.headers.get('cookie')))
  return { retour, tooOld: tied?.mfa === true, roles: asleep.map((role) => ROLE_LABELS[role]) }
}

export default function TwoFactors() {
  const { retour, tooOld, roles } = useLoaderData<typeof loader>()
  const query = new URLSearchParams({ mfa: '1', ...(retour && { retour }) })
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Double authentification' }]} />
      <h1>Votre rôle demande la double authentification</h1>
      <p className="fr-text--lead">
        Vous avez le rôle «&nbsp;{roles.join('\u00a0», «\u00a0')}&nbsp;», mais cette session ne le donne {tooOld ? 'plus' : 'pas'}&nbsp;: elle a été
        ouverte {tooOld ? 'avec la double authentification il y a plus de douze heures' : 'avec un seul facteur'}.
      </p>
      <p>
        Qui modère ou administre décide pour les autres&nbsp;: une boîte aux lettres ou un mot de passe volés, un ordinateur laissé
        ouvert, ne doivent pas y suffire. Reconnectez-vous avec ProConnect&nbsp;; il demandera un second facteur (application, clé, carte) à votre fournisseur
        d’identité. S’il n’en propose pas, activez-le auprès de votre service informatique.
      </p>
      <p className="cc-buttons">
        <a className="fr-btn" href={`/connexion/proconnect?${query}`}>Se reconnecter avec la double authentification</a>
        <a className="fr-btn fr-btn--secondary" href="/">Continuer sans ce rôle</a>
      </p>
    </>
  )
}
