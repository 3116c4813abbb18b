import type { FieldError } from '~/http/read-form.server'
import { Field } from '~/ui/field'

type Props = { action: string; typed?: string | undefined; errors?: readonly FieldError[] | undefined }

/** Asks for the address a code will be sent to. */
export function EmailForm({ action, typed, errors }: Props) {
  return (
    <form method="post" action={action} noValidate>
      <Field
        name="email"
        type="email"
        label="Votre adresse électronique professionnelle"
        hint="De préférence celle de votre collectivité ou de votre organisme, par exemple mairie@commune.fr."
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={typed}
        error={errors?.find(({ field }) => field === 'email')?.message}
      />
      <button className="fr-btn" type="submit">
        Recevoir un code
      </button>
    </form>
  )
}
