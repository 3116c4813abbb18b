import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { addLaureate } from '~/laureates/add-laureate.server'
import type { AddAnswer } from '~/laureates/add-laureate-form'
import { deskAddress } from '~/laureates/desk-address'
import { DESK_DONE } from '~/laureates/desk-done'
import type { DeskPage } from '~/laureates/desk.server'
import { DeskView } from '~/laureates/desk-view'
import { asTyped, laureateShape } from '~/laureates/forms'
import { designationSentence, designationStatus } from '~/laureates/refusals'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

/** Adds a line to the list; refused, it comes back with what was typed. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, laureateShape)
  if (!form.ok) return data<AddAnswer>({ refusal: null, errors: form.errors, typed: form.typed }, { status: 422 })
  const added = await context.perform((work) => addLaureate(work, slug, moderator.personId, form.value))
  if ('refused' in added) return data<AddAnswer>({ refusal: designationSentence(added), errors: [], typed: asTyped(form.value) }, { status: designationStatus(added) })
  return redirectTelling(context, deskAddress(slug), DESK_DONE.ajout)
}

export default function AdditionRefused() {
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={answer?.errors ?? []} />
      <DeskView page={useOutletContext<DeskPage>()} refusal={answer?.refusal} added={answer} />
    </>
  )
}
