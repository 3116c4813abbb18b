import { data } from '@remix-run/node'
import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'
import { requireRole } from '~/identity/require-viewer.server'
import { redirectTelling } from '~/ui/flash.server'
import type { Work } from '~/work.server'
import type { LookOutcome } from './file-page'
import type { LookRefusal, Shown } from './look'
import { queueOf } from './queue-address'
import { lookSentence, lookStatus } from './refusals'
import type { Looked, OneFile } from './take-look.server'

type Act<Shape extends z.ZodType<{ vu: Shown }>> = {
  shape: Shape
  verb: (work: Work, file: OneFile & Omit<z.output<Shape>, 'vu'>) => Promise<Looked | LookRefusal>
  /** What is told once done. */
  words: string
  /** Its form, which comes back with what was typed, and the ids of its fields. */
  form?: LookOutcome['form']
  fields?: Record<string, string>
}

/** What each route of an act does: who acts, what was sent, the verb, then the same page, which tells it and can undo it. */
export async function actOnFile<Shape extends z.ZodType<{ vu: Shown }>>({ context, params, request }: ActionFunctionArgs, { shape, verb, words, form: name, fields = {} }: Act<Shape>) {
  const moderator = await requireRole(context, request, 'moderator')
  const [slug, id] = [params.slug ?? '', readId(params.id)]
  const form = await readForm(request, shape)
  if (!form.ok) {
    const errors = form.errors.map((error) => ({ ...error, field: fields[error.field] ?? '' }))
    return data<LookOutcome>({ errors, typed: form.typed, ...(name && { form: name }) }, { status: 422 })
  }
  const { vu: shown, ...sent } = form.value
  const outcome = await context.perform((work) => verb(work, { slug, id, moderator, shown, ...sent } as OneFile & Omit<z.output<Shape>, 'vu'>))
  if ('refused' in outcome) return data<LookOutcome>({ refused: lookSentence(outcome), typed: sent, ...(name && { form: name }) }, { status: lookStatus(outcome) })
  return redirectTelling(context, `${queueOf(slug)}/${id}${new URL(request.url).search}`, { words })
}
