import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { onlyTakesForms } from '~/http/only-takes-forms.server'
import { mustNotFlood } from '~/http/must-not-flood.server'
import { readForm } from '~/http/read-form.server'
import { askCode } from '~/identity/ask-code.server'
import { giveBrowser } from '~/identity/browser-token.server'
import { EmailForm } from '~/identity/email-form'
import { emailForm } from '~/identity/forms'
import { requireProConnect } from '~/identity/proconnect/require-proconnect.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'

export const meta: MetaFunction = () => [{ title: 'Prouver une adresse — Co-construire' }]

/** Read by nobody: the form is on the page before. */
export const loader = ({ request }: LoaderFunctionArgs) => onlyTakesForms(request, '/connexion/proconnect/relier')

/** Sends the code that proves whose account it is: the same answer whatever the address. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireProConnect(context)
  const form = await readForm(request, emailForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed }, { status: 422 })
  await mustNotFlood(context, 'codes')
  const { browser, setCookie } = await giveBrowser(context, request)
  await context.perform((work) => askCode(work, { email: form.value.email, browser }))
  return redirect('/connexion/proconnect/code', { status: 303, headers: { 'set-cookie': setCookie } })
}

export default function AskLinkingCode() {
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: '/connexion' }, { label: 'Relier ProConnect', to: '/connexion/proconnect/relier' }, { label: 'Adresse' }]} />
      <h1>Recevoir un code par courriel</h1>
      <ErrorSummary errors={refused?.errors ?? []} />
      <EmailForm action="/connexion/proconnect/adresse" typed={refused?.typed.email} errors={refused?.errors} />
    </>
  )
}
