import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readBrowser } from '~/identity/browser-token.server'
import { isDemoPerson } from '~/identity/demo-people.server'
import { findByEmail } from '~/identity/find-by-email.server'
import { findArrival } from '~/identity/proconnect/arrival.server'
import { LinkChoice } from '~/identity/proconnect/link-choice'
import { linkIdentity } from '~/identity/proconnect/link.server'
import { requireProConnect, toRefusal } from '~/identity/proconnect/require-proconnect.server'
import { signInTold } from '~/identity/proconnect/sign-in-told.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { Breadcrumb } from '~/ui/breadcrumb'

export const meta: MetaFunction = () => [{ title: 'Relier ProConnect à un compte — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireProConnect(context)
  const arrival = await findArrival(context.db, await readBrowser(context, request))
  if (!arrival) throw toRefusal('no-arrival')
  const { name, email } = arrival
  const viewer = await context.viewer()
  const [known, demo] = await Promise.all([email && findByEmail(context.db, email), viewer && isDemoPerson(context.db, viewer.personId)])
  // One enters as the people of a demonstration by a click, which proves nothing.
  const session = viewer && !demo ? { displayName: viewer.displayName, email: viewer.email } : null
  return { name, email, session, known: Boolean(known), mine: Boolean(known && known.id === viewer?.personId) }
}

/** Links with the account whose session this browser has: proof of both, and said by the person. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireProConnect(context)
  const { personId } = await requireViewer(context, request)
  if (await isDemoPerson(context.db, personId)) return redirect('/connexion/proconnect/relier', { status: 303 })
  const browser = await readBrowser(context, request)
  const outcome = await context.perform((work) => linkIdentity(work, { browser, personId }))
  if ('refused' in outcome) return toRefusal(outcome.refused)
  return signInTold(context, request, outcome.personId, outcome.told, outcome.told.returnTo)
}

export default function Link() {
  const choice = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Connexion', to: '/connexion' }, { label: 'Relier ProConnect' }]} />
      <h1>Avez-vous déjà un compte ici&nbsp;?</h1>
      <LinkChoice {...choice} />
    </>
  )
}
