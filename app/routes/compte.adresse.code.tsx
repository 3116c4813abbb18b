import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { askingBrowser } from '~/identity/address/asking-browser.server'
import { addressSentence } from '~/identity/address/policy'
import { readBrowser } from '~/identity/browser-token.server'
import { CodeForm } from '~/identity/code-form'
import { codeForm } from '~/identity/forms'
import { findLatestCode } from '~/identity/latest-code.server'
import { mendCode, refuseCode } from '~/identity/refuse-code.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { correctMyAddress } from '~/rights/correct-my-address.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Taper le code reçu à la nouvelle adresse — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { personId, email } = await requireViewer(context, request)
  const browser = await readBrowser(context, request)
  const code = await findLatestCode(context.db, browser && askingBrowser(browser, personId))
  return { mine: email, asked: code?.email ?? null, demo: context.demo }
}

/** Corrects the address of whoever types its code, here, signed in. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, codeForm)
  if (!form.ok) return mendCode(form.errors)
  const browser = await readBrowser(context, request)
  const sessionId = context.sessions.sessionIdOf(request.headers.get('cookie'))
  const outcome = await context.perform((work) => correctMyAddress(work, { personId, sessionId, browser, code: form.value.code }))
  if ('refused' in outcome) return refuseCode(outcome, addressSentence(outcome))
  return redirectTelling(context, '/compte', { words: `Votre adresse est maintenant ${outcome.email}. L’ancienne n’ouvre plus votre compte, et une lettre le lui dit. Vos autres sessions sont fermées.` })
}

export default function EnterAddressCode() {
  const { mine, asked, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Changer d’adresse', to: '/compte/adresse' }, { label: 'Code reçu' }]} />
      <h1>Tapez le code reçu à la nouvelle adresse</h1>
      <p>Tant que le code n’est pas tapé, l’adresse de votre compte reste <strong>{mine}</strong></p>
      <CodeForm
        email={asked}
        demo={demo}
        errors={refused?.errors ?? []}
        closed={refused?.closed ?? null}
        action="/compte/adresse/code"
        submitLabel="Changer d’adresse"
        askAgain="/compte/adresse"
        use="Il dit quoi faire, et contient un code à six chiffres, valable dix minutes dans ce navigateur, si cette adresse peut devenir la vôtre."
      />
    </>
  )
}
