import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { deskAddress } from '~/laureates/desk-address'
import { DESK_DONE } from '~/laureates/desk-done'
import type { DeskPage } from '~/laureates/desk.server'
import { DeskView } from '~/laureates/desk-view'
import { designationSentence, designationStatus } from '~/laureates/refusals'
import { sendDesignation } from '~/laureates/send-designation.server'
import { redirectTelling } from '~/ui/flash.server'

/** Hands the list over for confirmation. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const outcome = await context.perform((work) => sendDesignation(work, slug, moderator.personId))
  if ('refused' in outcome) return data({ refusal: designationSentence(outcome) }, { status: designationStatus(outcome) })
  return redirectTelling(context, deskAddress(slug), DESK_DONE.envoi)
}

export default function SendingRefused() {
  return <DeskView page={useOutletContext<DeskPage>()} refusal={useActionData<typeof action>()?.refusal} />
}
