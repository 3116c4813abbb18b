import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { DESK_DONE } from '~/laureates/desk-done'
import { removeLaureate } from '~/laureates/remove-laureate.server'
import { deskAddress } from '~/laureates/desk-address'
import type { DeskPage } from '~/laureates/desk.server'
import { DeskView } from '~/laureates/desk-view'
import { removalShape } from '~/laureates/forms'
import { designationSentence, designationStatus } from '~/laureates/refusals'
import { redirectTelling } from '~/ui/flash.server'

/** Takes a line off the list. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, removalShape)
  if (!form.ok) return data({ refusal: form.sentence }, { status: 422 })
  const outcome = await context.perform((work) => removeLaureate(work, slug, moderator.personId, form.value.laureate))
  if ('refused' in outcome) return data({ refusal: designationSentence(outcome) }, { status: designationStatus(outcome) })
  return redirectTelling(context, deskAddress(slug), DESK_DONE.retrait)
}

export default function RemovalRefused() {
  return <DeskView page={useOutletContext<DeskPage>()} refusal={useActionData<typeof action>()?.refusal} />
}
