import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readBrowser } from '~/identity/browser-token.server'
import { codeForm } from '~/identity/forms'
import { findLatestCode } from '~/identity/latest-code.server'
import { findArrival } from '~/identity/proconnect/arrival.server'
import { linkByCode } from '~/identity/proconnect/link.server'
import { LinkingCode } from '~/identity/proconnect/linking-code'
import { isLinkRefusal } from '~/identity/proconnect/refusals'
import { requireProConnect, toRefusal } from '~/identity/proconnect/require-proconnect.server'
import { signInTold } from '~/identity/proconnect/sign-in-told.server'
import { identitySentence } from '~/identity/refusals'
import { mendCode, refuseCode } from '~/identity/refuse-code.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Taper le code reçu — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireProConnect(context)
  const browser = await readBrowser(context, request)
  const [arrival, code] = await Promise.all([findArrival(context.db, browser), findLatestCode(context.db, browser)])
  if (!arrival) throw toRefusal('no-arrival')
  return { name: arrival.name, email: code?.email ?? null, demo: context.demo }
}

/** A right code proves the account: ProConnect is linked to it, and the session is opened. An address without an account opens one. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireProConnect(context)
  const form = await readForm(request, codeForm)
  if (!form.ok) return mendCode(form.errors)
  const browser = await readBrowser(context, request)
  const signedIn = (await context.viewer())?.personId ?? null
  const outcome = await context.perform((work) => linkByCode(work, { browser, code: form.value.code, signedIn }))
  if ('told' in outcome) return signInTold(context, request, outcome.personId, outcome.told, outcome.told.returnTo)
  if ('personId' in outcome) return redirect('/connexion/profil?par=proconnect', { status: 303 })
  if (isLinkRefusal(outcome)) return toRefusal(outcome.refused)
  return refuseCode(outcome, identitySentence(outcome))
}

export default function EnterLinkingCode() {
  const { name, email, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: '/connexion' }, { label: 'Relier ProConnect', to: '/connexion/proconnect/relier' }, { label: 'Code reçu' }]} />
      <h1>Tapez le code reçu par courriel</h1>
      <LinkingCode name={name} email={email} demo={demo} errors={refused?.errors ?? []} closed={refused?.closed ?? null} />
    </>
  )
}
