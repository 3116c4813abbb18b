import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { requireRole } from '~/identity/require-viewer.server'
import { deskAddress } from '~/laureates/desk-address'
import type { DeskPage } from '~/laureates/desk.server'
import { DeskView } from '~/laureates/desk-view'
import { prepareDesignation } from '~/laureates/prepare-designation.server'
import { designationSentence, designationStatus } from '~/laureates/refusals'
import { Told } from '~/ui/flash'

/** Begins the list. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const prepared = await context.perform((work) => prepareDesignation(work, slug, moderator.personId))
  if ('refused' in prepared) return data({ refusal: designationSentence(prepared) }, { status: designationStatus(prepared) })
  return redirect(deskAddress(slug), 303)
}

export default function DesignationPage() {
  return (
    <>
      <Told />
      <DeskView page={useOutletContext<DeskPage>()} refusal={useActionData<typeof action>()?.refusal} />
    </>
  )
}
