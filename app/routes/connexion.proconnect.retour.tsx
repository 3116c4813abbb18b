import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readBrowser } from '~/identity/browser-token.server'
import { findByEmail } from '~/identity/find-by-email.server'
import { comeBack } from '~/identity/proconnect/come-back.server'
import { recognise } from '~/identity/proconnect/recognise.server'
import { requireProConnect, toRefusal } from '~/identity/proconnect/require-proconnect.server'
import { signInTold } from '~/identity/proconnect/sign-in-told.server'

/**
 * Takes a browser back from ProConnect: whoever is known is signed in; somebody new opens an account; anybody else says
 * first which account is theirs. Leads away in every case, so that no code stays in the address.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const proconnect = requireProConnect(context)
  const { search, searchParams } = new URL(request.url)
  const browser = await readBrowser(context, request)
  const back = await context.perform((work) => comeBack(work, { browser, state: searchParams.get('state') }))
  if ('refused' in back) return toRefusal(back.refused)
  const told = await proconnect.whoCameBack(search, back.wayBack)
  if ('refused' in told) return toRefusal(told.refused, back.returnTo)
  const { personId } = await context.perform((work) => recognise(work, { browser: browser ?? '', told, returnTo: back.returnTo }))
  if (personId) return signInTold(context, request, personId, told, back.returnTo)
  const mayBeKnown = !told.email || (await context.viewer()) !== null || (await findByEmail(context.db, told.email)) !== null
  return redirect(mayBeKnown ? '/connexion/proconnect/relier' : '/connexion/profil?par=proconnect', { status: 303, headers: { 'cache-control': 'no-store' } })
}
