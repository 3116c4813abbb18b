import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readBrowser } from '~/identity/browser-token.server'
import { AddressProven } from '~/identity/address-proven'
import { CodeEntry } from '~/identity/code-entry'
import { enterCode } from '~/identity/enter-code.server'
import { findProvenAddress } from '~/identity/find-proven-address.server'
import { codeForm } from '~/identity/forms'
import { findLatestCode } from '~/identity/latest-code.server'
import { identitySentence } from '~/identity/refusals'
import { mendCode, refuseCode } from '~/identity/refuse-code.server'
import { ACCOUNT, carryReturn, returnOf } from '~/identity/safe-return'
import { signIn } from '~/identity/sign-in.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Taper le code reçu — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const code = await findLatestCode(context.db, await readBrowser(context, request))
  const retour = returnOf(request)
  // Signed in meanwhile by the letter's link, in another tab: there is nothing left to type here.
  if (!code && (await context.viewer())) throw redirect(retour || ACCOUNT)
  const proven = code?.usedAt ? await findProvenAddress(context.db, await readBrowser(context, request)) : null
  return { retour, email: code?.email ?? null, proven, demo: context.demo }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, codeForm)
  if (!form.ok) return mendCode(form.errors)
  const browser = await readBrowser(context, request)
  const signedIn = (await context.viewer())?.personId ?? null
  const outcome = await context.perform((work) => enterCode(work, { browser, code: form.value.code, signedIn }))
  if ('refused' in outcome) {
    if (outcome.refused === 'no-code' && (await context.viewer())) return redirect(returnOf(request, ACCOUNT), { status: 303 })
    // Come back to by Back: the account waits to be opened, and no other code is needed.
    if (outcome.refused === 'code-used' && (await findProvenAddress(context.db, browser))) return redirect(carryReturn('/connexion/profil', returnOf(request)), { status: 303 })
    return refuseCode(outcome, identitySentence(outcome))
  }
  if (outcome.personId) return signIn(context, request, outcome.personId, returnOf(request), 'code', outcome.email)
  return redirect(carryReturn('/connexion/profil', returnOf(request)), { status: 303 })
}

export default function EnterCode() {
  const { retour, email, proven, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: carryReturn('/connexion', retour) }, { label: 'Code reçu' }]} />
      <h1>{proven ? 'Votre adresse est vérifiée' : 'Tapez le code reçu par courriel'}</h1>
      {proven ? <AddressProven email={proven} retour={retour} /> : <CodeEntry email={email} retour={retour} demo={demo} errors={refused?.errors ?? []} closed={refused?.closed ?? null} />}
    </>
  )
}
