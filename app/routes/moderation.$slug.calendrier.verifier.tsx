import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import type { CalendarDesk } from '~/editions/calendar-desk.server'
import { CalendarEditor, type MoveOutcomeShown } from '~/editions/calendar-editor'
import { checkMove } from '~/editions/check-move.server'
import { moveFieldId } from '~/editions/move-form'
import { moveShape } from '~/editions/move-forms'
import { moveSentence } from '~/editions/move-refusals'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { toParisLocal } from '~/ui/paris-time'

/** Says what a move would change and whom it concerns; writes nothing. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  await requireRole(context, request, 'moderator')
  const form = await readForm(request, moveShape)
  if (!form.ok) {
    const { kind = '', boundary = '' } = form.typed
    const errors = form.errors.map((error) => ({ ...error, field: moveFieldId(kind, boundary, error.field) }))
    return data<MoveOutcomeShown>({ errors, typed: form.typed }, { status: 422 })
  }
  const { reason, ...move } = form.value
  const typed = { ...move, reason, to: toParisLocal(move.to) }
  const checked = await checkMove(context.db, params.slug ?? '', move)
  if ('refused' in checked) return data<MoveOutcomeShown>({ refused: moveSentence(checked), typed }, { status: 409 })
  return data<MoveOutcomeShown>({ checked: { ...checked, reason, to: typed.to }, typed })
}

export default function CheckedMove() {
  return <CalendarEditor desk={useOutletContext<CalendarDesk>()} outcome={useActionData<typeof action>()} />
}
