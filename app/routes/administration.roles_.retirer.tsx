import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { Context } from '~/context'
import { readForm } from '~/http/read-form.server'
import { findViewer } from '~/identity/find-viewer.server'
import { revokeForm } from '~/identity/forms'
import { revokeRole } from '~/identity/grant-role.server'
import { RevokeForm } from '~/identity/held-roles'
import { powerSentence } from '~/identity/power'
import { requireRole } from '~/identity/require-viewer.server'
import type { Role } from '~/identity/viewer'
import { ROLE_LABELS } from '~/identity/words'
import { noteAccess } from '~/journal/note-access.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Retirer un rôle — Co-construire' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'administrator')
  return null
}

/** Takes a role from someone of the list. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'administrator')
  const form = await readForm(request, revokeForm)
  const refuse = async (typed: Record<string, string>, sentence: string, status: number) => data({ typed, sentence, displayName: await nameOf(context, actorId, typed.person) }, { status })
  if (!form.ok) return refuse(form.typed, form.sentence, 422)
  const { person: personId, role, reason } = form.value
  const outcome = await context.perform((work) => revokeRole(work, { personId, role, reason, actorId }))
  if ('refused' in outcome) return refuse({ ...form.value }, powerSentence(outcome), 409)
  return redirectTelling(context, '/administration/roles', { words: `${outcome.displayName} n’a plus le rôle «\u00a0${ROLE_LABELS[role]}\u00a0».` })
}

/** Whose role it is, for the page to keep saying it; the register of looks says that it did. */
async function nameOf(context: Context, actorId: string, typed: string | undefined): Promise<string | undefined> {
  const { data: personId } = revokeForm.shape.person.safeParse(typed)
  const person = personId ? await findViewer(context.db, personId) : null
  if (person) await noteAccess(context.perform, { actorId, page: 'roles', people: [person.personId] })
  return person?.displayName
}

export default function Revoke() {
  const refused = useActionData<typeof action>()
  const { person = '', role, reason } = refused?.typed ?? {}
  const known = role !== undefined && Object.hasOwn(ROLE_LABELS, role) ? (role as Role) : null
  return (
    <>
      <Breadcrumb items={[{ label: 'Rôles', to: '/administration/roles' }, { label: 'Retirer un rôle' }]} />
      <h1>Retirer un rôle</h1>
      <ErrorSummary errors={refused ? [{ field: known ? `motif-${known}-${person}` : '', message: refused.sentence }] : []} />
      {known ? <RevokeForm personId={person} role={known} displayName={refused?.displayName} reason={reason} error={refused?.sentence} /> : <p>Choisissez la personne et le rôle dans la <a href="/administration/roles">liste des rôles</a>.</p>}
    </>
  )
}
