import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { mustNotFlood } from '~/http/must-not-flood.server'
import { giveBrowser } from '~/identity/browser-token.server'
import { needsTwoFactors } from '~/identity/policy'
import { depart } from '~/identity/proconnect/depart.server'
import { requireProConnect, toRefusal } from '~/identity/proconnect/require-proconnect.server'
import { wayBackOf } from '~/identity/proconnect/secrets.server'
import { returnOf } from '~/identity/safe-return'
import type { Viewer } from '~/identity/viewer'

/** Sends the browser to ProConnect. It signs nobody in: what comes back is asked of ProConnect itself. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const proconnect = requireProConnect(context)
  await mustNotFlood(context, 'departures')
  const returnTo = returnOf(request)
  const mfa = new URL(request.url).searchParams.get('mfa') === '1' || returnTo.startsWith('/moderation') || hasPower(await context.viewer())
  const { browser, setCookie } = await giveBrowser(context, request)
  const state = await context.perform((work) => depart(work, { browser, returnTo }))
  const address = await proconnect.departureAddress(wayBackOf(browser, state), { mfa })
  if (typeof address !== 'string') return toRefusal(address.refused, returnTo)
  return redirect(address, { status: 303, headers: { 'set-cookie': setCookie, 'cache-control': 'no-store' } })
}

const hasPower = (viewer: Viewer | null) => viewer !== null && [...viewer.roles, ...(viewer.asleep ?? [])].some(needsTwoFactors)
