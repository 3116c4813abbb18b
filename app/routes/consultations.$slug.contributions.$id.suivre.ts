import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { followForm } from '~/follows/forms'
import { setFollow } from '~/follows/set-follow.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireViewer } from '~/identity/require-viewer.server'
import { redirectTelling } from '~/ui/flash.server'
import { RHYTHM_WORDS } from '~/follows/words'

const pageOf = ({ slug = '', id }: LoaderFunctionArgs['params']) => `/consultations/${slug}/contributions/${readId(id)}`

/** Whoever signs in again on the way comes back to the page that has the button. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(pageOf(params))

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = await requireViewer(context, request)
  const form = await readForm(request, followForm)
  if (!form.ok) return redirectTelling(context, pageOf(params), { kind: 'info', words: form.sentence })
  const { rythme: rhythm } = form.value
  await context.perform((work) => setFollow(work, { slug: params.slug ?? '', contributionId: readId(params.id), viewer, rhythm }))
  return redirectTelling(context, pageOf(params), { words: rhythm === 'off' ? 'Vous ne suivez plus cette contribution.' : `Vous suivez cette contribution. Vous serez averti\u00a0: ${RHYTHM_WORDS[rhythm].toLowerCase()}.` })
}
