import type { ActionFunctionArgs } from '@remix-run/node'
import { forbidden } from '~/http/problems.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { bench } from '~/proposals/bench-address'
import { dropReason } from '~/proposals/reasons/keep-reason.server'
import { reasonSentence } from '~/proposals/reasons/reason'
import { redirectTelling } from '~/ui/flash.server'

/** Drops this kept reason. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const outcome = await context.perform((work) => dropReason(work, { slug, moderator, id }))
  if ('refused' in outcome) throw forbidden(reasonSentence(outcome))
  return redirectTelling(context, `${bench(slug)}/motifs`, { words: 'Le motif n’est plus gardé.' })
}
