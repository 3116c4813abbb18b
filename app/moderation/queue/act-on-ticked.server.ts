import { type ActionFunctionArgs, data } from '@remix-run/node'
import { readForm } from '~/http/read-form.server'
import { requireRole } from '~/identity/require-viewer.server'
import type { Work } from '~/work.server'
import type { BatchResult } from './batch-results'
import { tickedShape } from './forms'
import type { LookRefusal } from './look'
import type { BatchOutcome } from './queue-page'
import { lookSentence } from './refusals'
import type { Looked, OneFile } from './take-look.server'
import { titlesOf } from './titles.server'

type Verb = (work: Work, file: OneFile) => Promise<Looked | LookRefusal>

/**
 * Does the same act on each ticked contribution, each in its own transaction: one that cannot be done keeps none of the others
 * from being. Tells of each what came of it.
 */
export async function actOnTicked({ context, params, request }: ActionFunctionArgs, verb: Verb, done: string) {
  const moderator = await requireRole(context, request, 'moderator')
  const slug = params.slug ?? ''
  const form = await readForm(request, tickedShape)
  if (!form.ok) return data<BatchOutcome>({ errors: form.errors, results: [] }, { status: 422 })
  const titles = await titlesOf(context.db, slug, form.value.map(({ id }) => id))
  const results: BatchResult[] = []
  for (const { id, shown } of form.value.filter((one) => titles.has(one.id))) {
    const outcome = await context.perform((work) => verb(work, { slug, id, shown, moderator }))
    const title = titles.get(id) ?? ''
    results.push('refused' in outcome ? { id, title, refused: lookSentence(outcome) } : { id, title, done })
  }
  return data<BatchOutcome>({ errors: [], results }, { status: results.some(({ refused }) => refused) ? 409 : 200 })
}
