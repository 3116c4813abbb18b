import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { REFUSALS, reasonIn } from '~/identity/proconnect/refusals'
import { requireProConnect } from '~/identity/proconnect/require-proconnect.server'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'ProConnect'} — Co-construire` }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Explains why a sign-in by ProConnect did not succeed. The address carries one of our own words, nothing of the answer. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireProConnect(context)
  const viewer = await context.viewer()
  return { ...REFUSALS[reasonIn(new URL(request.url).searchParams.get('motif'))], retour: returnOf(request), present: viewer?.displayName ?? null }
}

export default function Refused() {
  const { title, what, why, retour, present } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: carryReturn('/connexion', retour) }, { label: 'ProConnect' }]} />
      <h1>{title}</h1>
      <p className="fr-text--lead">{what}</p>
      <p>{why}</p>
      {present ? (
        <Notice kind="info">
          <p>Une session est ouverte dans ce navigateur&nbsp;: {present}. <a href={retour || '/compte'}>Continuer avec elle</a></p>
        </Notice>
      ) : null}
      <p className="cc-buttons">
        <a className="fr-btn" href={carryReturn('/connexion/proconnect', retour)}>Recommencer avec ProConnect</a>
        <a className="fr-btn fr-btn--secondary" href={carryReturn('/connexion/adresse', retour)}>Se connecter par courriel</a>
      </p>
    </>
  )
}
