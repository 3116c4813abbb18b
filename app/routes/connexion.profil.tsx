import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Context } from '~/context'
import { tooFast } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { readBrowser } from '~/identity/browser-token.server'
import { findProvenAddress } from '~/identity/find-proven-address.server'
import { introductionForm } from '~/identity/forms'
import { IntroductionForm } from '~/identity/introduction-form'
import { findArrival } from '~/identity/proconnect/arrival.server'
import { isLinkRefusal } from '~/identity/proconnect/refusals'
import { findAddressToOpen, registerTold } from '~/identity/proconnect/register-told.server'
import { toRefusal } from '~/identity/proconnect/require-proconnect.server'
import { signInTold } from '~/identity/proconnect/sign-in-told.server'
import { identitySentence } from '~/identity/refusals'
import { registerPerson } from '~/identity/register-person.server'
import { ACCOUNT, carryReturn, returnOf } from '~/identity/safe-return'
import { signIn } from '~/identity/sign-in.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction = () => [{ title: 'Ouvrir un compte — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  const browser = await readBrowser(context, request)
  const arrival = isByProConnect(request) ? await findArrival(context.db, browser) : null
  const proven = arrival ? null : await findProvenAddress(context.db, browser)
  // Come back to once the account is open, by Back or in another tab: there is nothing left to tell.
  if (!arrival && !proven && (await context.viewer())) throw redirect(returnOf(request, ACCOUNT))
  if (!arrival) return { email: proven, told: false, name: '', proconnect: false, retour: returnOf(request) }
  const address = await findAddressToOpen(context.db, browser, arrival)
  return { email: address?.email ?? null, told: address?.told ?? false, name: arrival.name, proconnect: true, retour: arrival.returnTo || returnOf(request) }
}

/** Said by the address, not found: on a shared computer, whoever comes next by e-mail is somebody else. */
const isByProConnect = (request: Request) => new URL(request.url).searchParams.get('par') === 'proconnect'

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, introductionForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed, sentence: null }, { status: 422 })
  const newcomer = { browser: await readBrowser(context, request), network: context.network() }
  if (isByProConnect(request)) return registerByProConnect(context, request, { ...newcomer, introduction: form.value })
  const outcome = await context.perform((work) => registerPerson(work, { ...form.value, ...newcomer }))
  if ('refused' in outcome) return data({ errors: [], typed: {} as Record<string, string>, sentence: identitySentence(outcome) }, { status: 409 })
  // A partner may speak for no territory; whoever speaks for one says so next.
  const to = returnOf(request)
  return signIn(context, request, outcome.personId, form.value.profile === 'partner' ? to : carryReturn('/compte/territoire', to), 'code')
}

/** How long, at most, after an account was opened at an address that nobody has proven, and left, another may be opened there. */
const TOLD_AGAIN_SECONDS = 900

/** Somebody whose address is taken, or no longer known, says again which account is theirs. */
async function registerByProConnect(context: Context, request: Request, newcomer: Parameters<typeof registerTold>[1]) {
  const email = (await findArrival(context.db, newcomer.browser))?.email
  if (email && (await context.rateLimits.isSpent('toldOpenings', email))) throw tooFast(TOLD_AGAIN_SECONDS)
  const outcome = await context.perform((work) => registerTold(work, newcomer))
  if (email && !('refused' in outcome)) await context.rateLimits.count('toldOpenings', email)
  if (!('refused' in outcome)) return signInTold(context, request, outcome.personId, outcome.told, outcome.told.returnTo)
  if (isLinkRefusal(outcome)) return toRefusal(outcome.refused, returnOf(request))
  return redirect('/connexion/proconnect/relier', { status: 303 })
}

export default function Register() {
  const { email, told, name, proconnect, retour } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: '/connexion' }, { label: 'Ouvrir un compte' }]} />
      <h1>Bienvenue&nbsp;: ouvrez votre compte</h1>
      {email ? (
        <>
          {proconnect && told ? (
            <p>
              ProConnect vous a reconnu, à l’adresse <strong>{email}</strong>. Il reste à dire à quel titre vous participez, en une
              minute. Vous avez déjà un compte à une autre adresse&nbsp;? <a href="/connexion/proconnect/relier">Reliez-le plutôt</a>.
            </p>
          ) : (
            <p>{proconnect ? 'ProConnect vous a reconnu, et votre' : 'Votre'} adresse <strong>{email}</strong> est vérifiée. Il reste à dire qui vous êtes, en une minute.</p>
          )}
          <ErrorSummary errors={refused?.errors ?? []} />
          <IntroductionForm action={proconnect ? '/connexion/profil?par=proconnect' : carryReturn('/connexion/profil', retour)} typed={refused?.typed ?? { displayName: name }} errors={refused?.errors ?? []} submitLabel="Ouvrir mon compte" />
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
