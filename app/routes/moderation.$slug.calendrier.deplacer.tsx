import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import type { CalendarDesk } from '~/editions/calendar-desk.server'
import { CalendarEditor, type MoveOutcomeShown } from '~/editions/calendar-editor'
import { moveBoundary } from '~/editions/move-boundary.server'
import { moveFieldId } from '~/editions/move-form'
import { moveShape } from '~/editions/move-forms'
import { moveSentence, moveStatus } from '~/editions/move-refusals'
import { moveDoneWords } from '~/editions/move-words'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { redirectTelling } from '~/ui/flash.server'
import { toParisLocal } from '~/ui/paris-time'

/** Moves a date, or asks for it while people vote. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, moveShape)
  if (!form.ok) {
    const { kind = '', boundary = '' } = form.typed
    const errors = form.errors.map((error) => ({ ...error, field: moveFieldId(kind, boundary, error.field) }))
    return data<MoveOutcomeShown>({ errors, typed: form.typed }, { status: 422 })
  }
  const outcome = await context.perform((work) => moveBoundary(work, { slug, ...form.value, moderator }))
  if ('refused' in outcome) {
    return data<MoveOutcomeShown>({ refused: moveSentence(outcome), typed: { ...form.value, to: toParisLocal(form.value.to) } }, { status: moveStatus(outcome) })
  }
  return redirectTelling(context, `/moderation/${slug}/calendrier`, { words: moveDoneWords(outcome) })
}

export default function MoveRefused() {
  return <CalendarEditor desk={useOutletContext<CalendarDesk>()} outcome={useActionData<typeof action>()} />
}
