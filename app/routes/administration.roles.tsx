import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/read-form.server'
import { emailForm } from '~/identity/forms'
import { FoundPerson } from '~/identity/found-person'
import { HeldRoles } from '~/identity/held-roles'
import { listRoles } from '~/identity/list-roles.server'
import { mailDomainNote } from '~/identity/mail-domain.server'
import { PersonSearch } from '~/identity/person-search'
import { powerSentence } from '~/identity/power'
import { readPerson } from '~/identity/read-person.server'
import { requireRole } from '~/identity/require-viewer.server'
import { noteAccess } from '~/journal/note-access.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { Told } from '~/ui/flash'

export const meta: MetaFunction = () => [{ title: 'Rôles — Co-construire' }]

/** Whoever sits at this computer next must not find it with the “back” button. */
export const headers = () => ({ 'cache-control': 'no-store' })

/** Who has which power, without their addresses: those are read one at a time, and the journal says so. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { personId } = await requireRole(context, request, 'administrator')
  const roles = (await listRoles(context.db)).map(({ email: _, ...role }) => role)
  await noteAccess(context.perform, { actorId: personId, page: 'roles', people: roles.map((role) => role.personId) })
  return { personId, roles }
}

/** Finds the person of an address. Sent, not asked for by an address that a browser would keep: it leaves a line in the journal. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'administrator')
  const form = await readForm(request, emailForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed.email ?? '', found: null, note: null }, { status: 422 })
  const { email } = form.value
  const outcome = await context.perform((work) => readPerson(work, { email, actorId }))
  if ('refused' in outcome) return data({ errors: [{ field: 'email', message: powerSentence(outcome) }], typed: email, found: null, note: null }, { status: 409 })
  await noteAccess(context.perform, { actorId, page: 'roles', people: [outcome.personId] })
  return data({ errors: [], typed: email, found: outcome, note: mailDomainNote(email) })
}

export default function Roles() {
  const { personId, roles } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Mon compte', to: '/compte' }, { label: 'Rôles' }]} />
      <h1>Rôles</h1>
      <p>Un rôle se donne et se retire avec un motif, que le <a href="/moderation/journal">journal</a> garde. Dès qu’il est retiré, il ne sert plus&nbsp;: la personne est déconnectée partout.</p>
      <Told focused />
      <ErrorSummary errors={sent?.errors ?? []} />
      {sent?.found ? <FoundPerson person={sent.found} note={sent.note} isSelf={sent.found.personId === personId} /> : null}
      <h2>{sent?.found ? 'Chercher une autre personne' : 'Donner un rôle'}</h2>
      <PersonSearch typed={sent?.found ? '' : (sent?.typed ?? '')} error={sent?.errors[0]?.message} />
      <h2>Qui a quel rôle</h2>
      <HeldRoles roles={roles} actorId={personId} />
    </>
  )
}
