import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mustNotFlood } from '~/http/must-not-flood.server'
import { readForm } from '~/http/read-form.server'
import { askCode } from '~/identity/ask-code.server'
import { giveBrowser, readBrowser } from '~/identity/browser-token.server'
import { EmailForm } from '~/identity/email-form'
import { emailForm } from '~/identity/forms'
import { findLatestCode } from '~/identity/latest-code.server'
import { carryReturn, returnOf } from '~/identity/safe-return'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'

export const meta: MetaFunction = () => [{ title: 'Recevoir un code — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Whoever is signed in, or has asked for a code in this browser that no longer holds, has already typed their address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = await findLatestCode(context.db, await readBrowser(context, request))
  return { retour: returnOf(request), mine: (await context.viewer())?.email ?? asked?.email ?? undefined }
}

/** The same answer whatever the address: nothing is said of who has an account. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, emailForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed }, { status: 422 })
  await mustNotFlood(context, 'codes')
  const { browser, setCookie } = await giveBrowser(context, request)
  const returnTo = returnOf(request)
  await context.perform((work) => askCode(work, { email: form.value.email, browser, returnTo }))
  return redirect(carryReturn('/connexion/code', returnTo), { status: 303, headers: { 'set-cookie': setCookie } })
}

export default function AskCode() {
  const { retour, mine } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: carryReturn('/connexion', retour) }, { label: 'Recevoir un code' }]} />
      <h1>Recevoir un code par courriel</h1>
      <ErrorSummary errors={refused?.errors ?? []} />
      <EmailForm action={carryReturn('/connexion/adresse', retour)} typed={refused?.typed.email ?? mine} errors={refused?.errors} />
    </>
  )
}
