import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSessions } from '~/identity/end-sessions.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { count } from '~/ui/french'
import { redirectTelling } from '~/ui/flash.server'

/** Nothing to read here: the sessions are on the account's page. */
export const loader = () => redirect('/compte')

/** Ends all of one's own sessions but the one of this browser. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const except = (await context.session())?.id ?? null
  const ended = await context.perform((work) => endSessions(work, { personId, except }))
  return redirectTelling(context, '/compte', { words: ended > 0 ? `${count(ended, 'connexion fermée', 'connexions fermées')}\u00a0: seule celle-ci reste ouverte.` : 'Seule cette connexion était ouverte.' })
}

export default function EndOtherSessions() {
  return null
}
