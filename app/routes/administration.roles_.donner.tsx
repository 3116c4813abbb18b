import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { ROLES } from '~db/schema/identity'
import { readForm } from '~/http/read-form.server'
import { grantForm } from '~/identity/forms'
import { GrantForm } from '~/identity/grant-form'
import { grantRole } from '~/identity/grant-role.server'
import { powerSentence } from '~/identity/power'
import { requireRole } from '~/identity/require-viewer.server'
import { ROLE_LABELS } from '~/identity/words'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ErrorSummary } from '~/ui/error-summary'
import { redirectTelling } from '~/ui/flash.server'

export const meta: MetaFunction = () => [{ title: 'Donner un rôle — Co-construire' }]
export const headers = () => ({ 'cache-control': 'no-store' })

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireRole(context, request, 'administrator')
  return null
}

/** Gives a role to the person of an address. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { personId: actorId } = await requireRole(context, request, 'administrator')
  const form = await readForm(request, grantForm)
  if (!form.ok) return data({ errors: form.errors, typed: form.typed }, { status: 422 })
  const outcome = await context.perform((work) => grantRole(work, { ...form.value, actorId }))
  if ('refused' in outcome) return data({ errors: [{ field: outcome.refused === 'unknown-person' || outcome.refused === 'address-not-proven' ? 'email' : 'role', message: powerSentence(outcome) }], typed: { ...form.value } as Record<string, string> }, { status: 409 })
  return redirectTelling(context, '/administration/roles', { words: `${outcome.displayName} a maintenant le rôle «\u00a0${ROLE_LABELS[form.value.role]}\u00a0».` })
}

export default function Grant() {
  const refused = useActionData<typeof action>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Rôles', to: '/administration/roles' }, { label: 'Donner un rôle' }]} />
      <h1>Donner un rôle</h1>
      <ErrorSummary errors={refused?.errors ?? []} />
      <GrantForm email={refused?.typed.email ?? ''} roles={ROLES} typed={refused?.typed ?? {}} errors={refused?.errors ?? []} />
    </>
  )
}
