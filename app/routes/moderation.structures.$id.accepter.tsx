import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { acceptStructure } from '~/identity/structures/accept-structure.server'
import type { DecidingOutcome, DecidingPage } from '~/identity/structures/deciding'
import { acceptForm } from '~/identity/structures/forms'
import { decideSentence } from '~/identity/structures/refusals'
import { Structures } from '~/identity/structures/structures-page'
import { redirectTelling } from '~/ui/flash.server'

/** Makes this structure a territory, under the name and kind that the moderator gives. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const structureId = readId(params.id)
  const form = await readForm(request, acceptForm)
  if (!form.ok) return data<DecidingOutcome>({ act: 'accepter', structureId, typed: form.typed, errors: form.errors, sentence: null }, { status: 422 })
  const outcome = await context.perform((work) => acceptStructure(work, { actorId, structureId, as: form.value }))
  if ('refused' in outcome) return data<DecidingOutcome>({ act: 'accepter', structureId, typed: {}, errors: [], sentence: decideSentence(outcome) }, { status: 409 })
  return redirectTelling(context, '/moderation/structures', { words: `${outcome.territory} est dans la liste des collectivités. Une lettre le dit à qui l’a demandée.` })
}

export default function AcceptRefused() {
  return <Structures page={useOutletContext<DecidingPage>()} outcome={useActionData<typeof action>()} />
}
