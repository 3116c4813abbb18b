import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { cancelDesignation } from '~/laureates/cancel-designation.server'
import { deskAddress } from '~/laureates/desk-address'
import { DESK_DONE } from '~/laureates/desk-done'
import type { DeskPage } from '~/laureates/desk.server'
import { DeskView } from '~/laureates/desk-view'
import { cancellationShape } from '~/laureates/forms'
import { designationSentence, designationStatus } from '~/laureates/refusals'
import { redirectTelling } from '~/ui/flash.server'

/** Drops the list, with its reason. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, cancellationShape)
  if (!form.ok) return data({ refusal: form.sentence }, { status: 422 })
  const outcome = await context.perform((work) => cancelDesignation(work, slug, moderator.personId, form.value.reason))
  if ('refused' in outcome) return data({ refusal: designationSentence(outcome) }, { status: designationStatus(outcome) })
  return redirectTelling(context, deskAddress(slug), DESK_DONE.abandon)
}

export default function DroppingRefused() {
  return <DeskView page={useOutletContext<DeskPage>()} refusal={useActionData<typeof action>()?.refusal} />
}
