import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readBrowser } from '~/identity/browser-token.server'
import { findProvenAddress } from '~/identity/find-proven-address.server'
import { introductionForm } from '~/identity/forms'
import { IntroductionForm } from '~/identity/introduction-form'
import { identitySentence } from '~/identity/refusals'
import { registerPerson } from '~/identity/register-person.server'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { signIn } from '~/identity/sign-in.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Ouvrir un compte — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  return { email: await findProvenAddress(context.db, await readBrowser(context, request)), retour: returnOf(request) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, introductionForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed, sentence: null }, { status: 422 })
  const browser = await readBrowser(context, request)
  const outcome = await context.perform((work) => registerPerson(work, { ...form.value, browser }))
  if ('refused' in outcome) return data({ errors: [], typed: {} as Record<string, string>, sentence: identitySentence(outcome) }, { status: 409 })
  // A partner may speak for no territory; whoever speaks for one says so next.
  const to = returnOf(request)
  return signIn(context, request, outcome.personId, form.value.profile === 'partner' ? to : carryReturn('/compte/territoire', to), 'code')
}

export default function Register() {
  const { email, retour } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: '/connexion' }, { label: 'Ouvrir un compte' }]} />
      <h1>Bienvenue&nbsp;: ouvrez votre compte</h1>
      {email ? (
        <>
          <p>Votre adresse <strong>{email}</strong> est vérifiée. Il reste à dire qui vous êtes, en une minute.</p>
          <ErrorSummary errors={refused?.errors ?? []} />
          <IntroductionForm action={carryReturn('/connexion/profil', retour)} typed={refused?.typed ?? {}} errors={refused?.errors ?? []} submitLabel="Ouvrir mon compte" />
        </>
      ) : (
        <>
          <Notice kind={refused?.sentence ? 'error' : 'info'}>{refused?.sentence ?? identitySentence({ refused: 'address-not-proven' })}</Notice>
          <p><a className="fr-btn" href={carryReturn('/connexion', retour)}>Se connecter</a></p>
        </>
      )}
    </>
  )
}
