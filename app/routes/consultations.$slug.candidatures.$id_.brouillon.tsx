import type { ActionFunctionArgs } from '@remix-run/node'
import { draftShape } from '~/applications/forms'
import { applicationSentence, applicationStatus } from '~/applications/refusals'
import { saveApplication } from '~/applications/save-application.server'
import { readForm } from '~/http/read-form.server'
import { readId } from '~/http/read-id.server'

/** Keeps a file while it is being typed: says when it was kept, or in one sentence why not. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const id = readId(params.id)
  const viewer = await context.viewer()
  if (!viewer) return notKept('votre session est terminée. Connectez-vous dans un autre onglet, puis continuez ici.', 401)
  const form = await readForm(request, draftShape)
  if (!form.ok) return notKept(form.sentence, 422)
  const saved = await context.perform((work) => saveApplication(work, params.slug ?? '', viewer.personId, id, form.value))
  return 'refused' in saved ? notKept(applicationSentence(saved), applicationStatus(saved)) : Response.json({ savedAt: saved.savedAt })
}

const notKept = (why: string, status: number) => Response.json({ why, mayPass: status === 401 }, { status })
