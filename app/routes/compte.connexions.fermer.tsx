import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '~/http/read-form.server'
import { endSessions } from '~/identity/end-sessions.server'
import { sessionForm } from '~/identity/forms'
import { requireViewer } from '~/identity/require-viewer.server'
import { redirectTelling } from '~/ui/flash.server'

/** Nothing to read here: the sessions are on the account's page. */
export const loader = () => redirect('/compte')

/** Ends one of one's own sessions. One that has ended meanwhile is ended: the answer is the same. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, sessionForm)
  if (form.ok) await context.perform((work) => endSessions(work, { personId, ref: form.value.connexion }))
  return redirectTelling(context, '/compte', { words: 'La connexion est fermée\u00a0: ce navigateur-là doit se connecter de nouveau.' })
}

export default function EndSession() {
  return null
}
