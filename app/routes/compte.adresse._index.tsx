import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mustNotFlood } from '~/http/must-not-flood.server'
import { readForm } from '~/http/read-form.server'
import { AddressForm } from '~/identity/address/address-form'
import { askAddressCode } from '~/identity/address/ask-address-code.server'
import { readAddressFacts } from '~/identity/address/facts.server'
import { NotNow } from '~/identity/address/not-now'
import { addressSentence, whyCannotCorrect } from '~/identity/address/policy'
import { giveBrowser } from '~/identity/browser-token.server'
import { emailForm } from '~/identity/forms'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Changer d’adresse — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { personId, email } = await requireViewer(context, request)
  const sessionId = context.sessions.sessionIdOf(request.headers.get('cookie'))
  return { email, proconnect: context.proconnect !== null, refusal: whyCannotCorrect(await readAddressFacts(context.db, { personId, sessionId })) }
}

/** The same answer whatever the address: nothing is said of who has an account. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, emailForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed.email, refusal: null }, { status: 422 })
  await mustNotFlood(context, 'codes')
  const { email } = form.value
  const sessionId = context.sessions.sessionIdOf(request.headers.get('cookie'))
  const { browser, setCookie } = await giveBrowser(context, request)
  const outcome = await context.perform((work) => askAddressCode(work, { personId, sessionId, email, browser }))
  if (!('refused' in outcome)) return redirect('/compte/adresse/code', { status: 303, headers: { 'set-cookie': setCookie } })
  if (outcome.refused !== 'same-address') return data({ errors: [], typed: email, refusal: outcome }, { status: 409 })
  return data({ errors: [{ field: 'email', message: addressSentence(outcome) }], typed: email, refusal: null }, { status: 422 })
}

export default function CorrectAddress() {
  const { email, proconnect, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const why = answer?.refusal ?? refusal
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Changer d’adresse' }]} />
      <h1>Changer d’adresse électronique</h1>
      <p>Adresse de votre compte aujourd’hui&nbsp;: <strong>{email}</strong></p>
      {why ? <NotNow refusal={why} proconnect={proconnect} /> : <AddressForm typed={answer?.typed} errors={answer?.errors ?? []} />}
    </>
  )
}
