import type { FieldError } from '~/http/read-form.server'
import { Field } from '~/ui/field'
import { Radios } from '~/ui/radios'
import { TextArea } from '~/ui/text-area'
import type { Role } from './viewer'
import { ROLE_LABELS, ROLE_POWERS } from './words'

type Props = { email: string; roles: readonly Role[]; typed?: Record<string, string>; errors?: readonly FieldError[] }

/** Gives a role to the person of an address, with a reason. */
export function GrantForm({ email, roles, typed = {}, errors = [] }: Props) {
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <form method="post" action="/administration/roles/donner" noValidate>
      {errorOf('email') || !email ? <Field name="email" type="email" label="Adresse électronique de la personne" required defaultValue={email} error={errorOf('email')} /> : <Whose email={email} isTold={errors.length > 0} />}
      <Radios name="role" legend="Rôle à donner" required options={roles.map((role) => ({ value: role, label: ROLE_LABELS[role], hint: ROLE_POWERS[role] }))} defaultValue={typed.role} error={errorOf('role')} />
      <TextArea name="reason" label="Motif" hint="Le journal le garde pour toujours&nbsp;: ne nommez personne." rows={3} shortest={10} longest={1000} required defaultValue={typed.reason} error={errorOf('reason')} />
      <button className="fr-btn" type="submit">Donner ce rôle</button>
    </form>
  )
}

/** Refused, the form is alone on its page: it must still say to whom the role would go. */
function Whose({ email, isTold }: { email: string; isTold: boolean }) {
  return (
    <>
      {isTold ? <p>Personne&nbsp;: <strong>{email}</strong></p> : null}
      <input type="hidden" name="email" value={email} />
    </>
  )
}
