import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { introductionForm } from '~/identity/forms'
import { IntroductionForm } from '~/identity/introduction-form'
import { identitySentence } from '~/identity/refusals'
import { requireViewer } from '~/identity/require-viewer.server'
import { ACCOUNT, carryReturn, returnOf } from '~/identity/safe-return'
import { introduceAgain } from '~/proofs/introduce-again.server'
import { PROOFS_ENDED } from '~/proofs/words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Mon profil — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { displayName, profile, function: role, organisation } = await requireViewer(context, request)
  return { retour: returnOf(request), kept: { displayName, profile, function: role, organisation: organisation ?? '' } }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, introductionForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => introduceAgain(work, { ...form.value, personId }))
  if ('refused' in outcome) return data({ errors: [{ field: 'profile', message: identitySentence(outcome) }], typed: { ...form.value } }, { status: 409 })
  if (outcome.proofsEnded) return redirectTelling(context, '/compte/preuve', PROOFS_ENDED)
  return redirect(returnOf(request, ACCOUNT), { status: 303 })
}

export default function MyProfile() {
  const { retour, kept } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Mon profil' }]} />
      <h1>Mon profil</h1>
      <ErrorSummary errors={refused?.errors ?? []} />
      <IntroductionForm action={carryReturn('/compte/profil', retour)} typed={refused?.typed ?? kept} errors={refused?.errors ?? []} submitLabel="Enregistrer mon profil" />
    </>
  )
}
