import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { z } from 'zod'
import type { ChangeRefusal } from '~/comments/comment'
import { commentSentence, commentStatus } from '~/comments/refusals'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { reportSentence, reportStatus } from '~/reports/refusals'
import type { SettleRefusal } from '~/reports/report'
import { redirectTelling } from '~/ui/flash.server'
import type { Work } from '~/work.server'
import type { LookOutcome } from './file-page'
import { queueOf } from './queue-address'

type Refusal = SettleRefusal | ChangeRefusal
type Act<Shape extends z.ZodType<{ comment: number | null; reason: string }>> = {
  shape: Shape
  verb: (work: Work, answer: { slug: string; id: number; commentId: z.output<Shape>['comment']; moderator: { personId: string }; reason: string }) => Promise<{ settled: number } | Refusal>
  form: 'garder' | 'masquer'
  words: string
}

/** What both routes of an answer to reports do: who acts, what was sent, the verb, then the same page. */
export async function actOnReported<Shape extends z.ZodType<{ comment: number | null; reason: string }>>({ context, params, request }: ActionFunctionArgs, { shape, verb, form: name, words }: Act<Shape>) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, shape)
  if (!form.ok) {
    const errors = form.errors.map((error) => ({ ...error, field: `${name}-${form.typed['comment'] ?? 0}` }))
    return data<LookOutcome>({ errors, typed: form.typed, form: name }, { status: 422 })
  }
  const { comment: commentId, reason } = form.value
  const outcome = await context.perform((work) => verb(work, { slug, id, commentId, moderator, reason }))
  if (!('refused' in outcome)) return redirectTelling(context, `${queueOf(slug)}/${id}${new URL(request.url).search}`, { words })
  const [refused, status] = isOfComment(outcome) ? [commentSentence(outcome), commentStatus(outcome)] : [reportSentence(outcome), reportStatus(outcome)]
  return data<LookOutcome>({ refused, typed: { reason, comment: String(commentId ?? '') }, form: name }, { status })
}

const isOfComment = (refusal: Refusal): refusal is ChangeRefusal => refusal.refused !== 'nothing-to-settle'
