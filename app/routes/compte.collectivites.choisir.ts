import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { notFound } from '~/http/problems.server'
import { readForm } from '~/http/read-form.server'
import { chooseAttachment } from '~/identity/choose-attachment.server'
import { oneOfMineForm } from '~/identity/forms'
import { requireViewer } from '~/identity/require-viewer.server'
import { redirectTelling } from '~/ui/flash.server'

/** Following a link chooses nothing. */
export const loader = () => redirect('/compte/collectivites')

/** Chooses for which of their territories the person acts from now on: the only place where that is said. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(context, request)
  const form = await readForm(request, oneOfMineForm)
  if (!form.ok) throw notFound('Cette collectivité n’est pas l’une des vôtres.')
  const { territory } = await context.perform((work) => chooseAttachment(work, { personId, attachmentId: form.value.attachment }))
  return redirectTelling(context, '/compte/collectivites', { words: `Vous agissez maintenant pour ${territory}.` })
}
