import type { ActionFunctionArgs } from '@remix-run/node'
import { keptShape } from '~/contributions/forms'
import { nearestContributions } from '~/contributions/nearest-contributions.server'
import { contributionSentence, statusOf } from '~/contributions/refusals'
import { saveDraft } from '~/contributions/save-draft.server'
import { readKind } from '~/contributions/read-kind.server'
import { readForm } from '~/http/read-form.server'

/**
 * Keeps a draft while it is being typed: says when it was kept, what is left to correct and what resembles it, or in one
 * sentence why not.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const kind = readKind(params.form)
  const viewer = await context.viewer()
  if (!viewer) return notKept('votre session est terminée. Connectez-vous dans un autre onglet, puis continuez ici.', 401)
  const form = await readForm(request, keptShape)
  if (!form.ok) return notKept(inOne(form.errors), 422)
  const { seen, ...typed } = form.value
  const saved = await context.perform((work) => saveDraft(work, { slug: params.slug ?? '', kind, viewer, seen, typed }))
  if ('refused' in saved) return notKept(saved.refused === 'incomplete' ? inOne(saved.errors) : contributionSentence(saved), statusOf(saved))
  const near = await nearestContributions(context.db, context.nearby, saved.editionId, kind, typed)
  return Response.json({ savedAt: saved.savedAt, toCorrect: inOne(saved.errors), near })
}

const inOne = (errors: { message: string }[]) => errors.map(({ message }) => message).join(' ')
const notKept = (why: string, status: number) => Response.json({ why, mayPass: status === 401 }, { status })
