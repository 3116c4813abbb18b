import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import type { DecidingOutcome, DecidingPage } from '~/identity/structures/deciding'
import { refuseForm } from '~/identity/structures/forms'
import { decideSentence } from '~/identity/structures/refusals'
import { refuseStructure } from '~/identity/structures/refuse-structure.server'
import { Structures } from '~/identity/structures/structures-page'
import { redirectTelling } from '~/ui/flash.server'

/** Refuses this structure, with a reason that those who asked read. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'moderator')
  const structureId = readId(params.id)
  const form = await readForm(request, refuseForm)
  if (!form.ok) return data<DecidingOutcome>({ act: 'refuser', structureId, typed: form.typed, errors: form.errors, sentence: null }, { status: 422 })
  const outcome = await context.perform((work) => refuseStructure(work, { actorId, structureId, reason: form.value.reason }))
  if (!('refused' in outcome)) return redirectTelling(context, '/moderation/structures', { words: `La structure «\u00a0${outcome.refusedName}\u00a0» n’est pas ajoutée. Une lettre en donne le motif à qui l’a demandée.` })
  const message = decideSentence(outcome)
  if (outcome.refused !== 'reason-too-short' && outcome.refused !== 'reason-names-them') return data<DecidingOutcome>({ act: 'refuser', structureId, typed: {}, errors: [], sentence: message }, { status: 409 })
  return data<DecidingOutcome>({ act: 'refuser', structureId, typed: form.value, errors: [{ field: 'reason', message }], sentence: null }, { status: 422 })
}

export default function RefuseRefused() {
  return <Structures page={useOutletContext<DecidingPage>()} outcome={useActionData<typeof action>()} />
}
