import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readBrowser } from '~/identity/browser-token.server'
import { enterCode } from '~/identity/enter-code.server'
import { findLinkPlace } from '~/identity/find-link-place.server'
import { findLatestCode } from '~/identity/latest-code.server'
import { LinkPlaceView } from '~/identity/link-place'
import { identitySentence } from '~/identity/refusals'
import { carryReturn } from '~/identity/safe-return'
import { signIn } from '~/identity/sign-in.server'
import { readLink } from '~/identity/sign-in-link'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Se connecter avec le lien reçu — Co-construire' }]

/** It says a code, and it may be open on a computer that others use. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Opening the link does nothing: those who look into letters open what they find, as a browser does in advance. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return { place: await findLinkPlace(context.db, await readBrowser(context, request), readLink(params.link)), isSignedIn: (await context.viewer()) !== null }
}

/** The button does what typing the code does, under the same five tries: nothing at all in a browser that asked for no code. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const link = readLink(params.link)
  const browser = await readBrowser(context, request)
  const asked = await findLatestCode(context.db, browser)
  const signedIn = (await context.viewer())?.personId ?? null
  const outcome = link ? await context.perform((work) => enterCode(work, { browser, ...link, signedIn })) : ({ refused: 'no-code' } as const)
  if ('refused' in outcome) return data({ refused: identitySentence(outcome) }, { status: 409 })
  const to = asked?.returnTo ?? ''
  if (outcome.personId) return signIn(context, request, outcome.personId, to, 'link', outcome.email)
  return redirect(carryReturn('/connexion/profil', to), { status: 303 })
}

export default function FollowLink() {
  const { place, isSignedIn } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: '/connexion' }, { label: 'Lien reçu' }]} />
      <h1>Se connecter avec le lien reçu</h1>
      <LinkPlaceView place={place} isSignedIn={isSignedIn} refused={refused?.refused ?? null} />
    </>
  )
}
