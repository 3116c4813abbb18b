import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useOutletContext } from '@remix-run/react'
import type { CalendarDesk } from '~/editions/calendar-desk.server'
import { CalendarEditor, type MoveOutcomeShown } from '~/editions/calendar-editor'
import { moveRequestShape } from '~/editions/move-forms'
import { moveSentence, moveStatus } from '~/editions/move-refusals'
import { moveDoneWords } from '~/editions/move-words'
import { dropMove } from '~/editions/settle-move.server'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import { redirectTelling } from '~/ui/flash.server'

/** Gives up a move asked for. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const moderator = await requireRole(context, request, 'moderator')
  const { slug = '' } = params
  const form = await readForm(request, moveRequestShape)
  if (!form.ok) return data<MoveOutcomeShown>({ errors: form.errors.map((error) => ({ ...error, field: '' })) }, { status: 422 })
  const outcome = await context.perform((work) => dropMove(work, { slug, ...form.value, moderator }))
  if ('refused' in outcome) return data<MoveOutcomeShown>({ refused: moveSentence(outcome) }, { status: moveStatus(outcome) })
  return redirectTelling(context, `/moderation/${slug}/calendrier`, { words: moveDoneWords(outcome) })
}

export default function DropRefused() {
  return <CalendarEditor desk={useOutletContext<CalendarDesk>()} outcome={useActionData<typeof action>()} />
}
