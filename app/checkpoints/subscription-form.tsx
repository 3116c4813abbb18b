import type { FieldError } from '~/http/read-form.server'
import { Field } from '~/ui/field'

type Props = { slug: string; typed?: string | undefined; errors?: readonly FieldError[] | undefined }

/** Asks for the address each checkpoint will be sent to. */
export function SubscriptionForm({ slug, typed, errors }: Props) {
  return (
    <form method="post" action={`/consultations/${slug}/registre/courriels`} noValidate>
      <Field
        name="email"
        type="email"
        label="Votre adresse électronique"
        hint="Elle ne sert qu’à cela. Chaque lettre dit comment arrêter, et l’adresse est effacée après la dernière."
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={typed}
        error={errors?.find(({ field }) => field === 'email')?.message}
      />
      <button className="fr-btn fr-btn--secondary" type="submit">Recevoir chaque point de contrôle par courriel</button>
    </form>
  )
}
