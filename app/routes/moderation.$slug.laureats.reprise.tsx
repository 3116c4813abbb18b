import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { deskAddress } from '~/laureates/desk-address'
import { DESK_DONE } from '~/laureates/desk-done'
import type { DeskPage } from '~/laureates/desk.server'
import { DeskView } from '~/laureates/desk-view'
import { designationSentence, designationStatus } from '~/laureates/refusals'
import { takeBackDesignation } from '~/laureates/send-designation.server'
import { redirectTelling } from '~/ui/flash.server'

/** Gives the list back to who prepares it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const outcome = await context.perform((work) => takeBackDesignation(work, slug, moderator.personId))
  if ('refused' in outcome) return data({ refusal: designationSentence(outcome) }, { status: designationStatus(outcome) })
  return redirectTelling(context, deskAddress(slug), DESK_DONE.reprise)
}

export default function TakingBackRefused() {
  return <DeskView page={useOutletContext<DeskPage>()} refusal={useActionData<typeof action>()?.refusal} />
}
