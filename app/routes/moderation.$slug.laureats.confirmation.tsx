import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { confirmDesignation } from '~/laureates/confirm-designation.server'
import { deskAddress } from '~/laureates/desk-address'
import { publishedWords } from '~/laureates/desk-done'
import type { DeskPage } from '~/laureates/desk.server'
import { DeskView } from '~/laureates/desk-view'
import { confirmationShape } from '~/laureates/forms'
import { designationSentence, designationStatus } from '~/laureates/refusals'
import { redirectTelling } from '~/ui/flash.server'

/** Publishes the list as it was read. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, confirmationShape)
  if (!form.ok) return data({ refusal: form.sentence }, { status: 422 })
  const outcome = await context.perform((work) => confirmDesignation(work, slug, moderator.personId, form.value))
  if ('refused' in outcome) return data({ refusal: designationSentence(outcome) }, { status: designationStatus(outcome) })
  return redirectTelling(context, deskAddress(slug), publishedWords(outcome.reach))
}

export default function ConfirmationRefused() {
  return <DeskView page={useOutletContext<DeskPage>()} refusal={useActionData<typeof action>()?.refusal} />
}
