import type { FieldError } from '~/http/read-form.server'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'

type Props = { typed: string | undefined; errors: readonly FieldError[] }

/** What changing one's address does and leaves, then the address that a code will be sent to. */
export function AddressForm({ typed, errors }: Props) {
  return (
    <>
      <p>
        Un code part à la nouvelle adresse&nbsp;; vous le tapez ici, et elle remplace l’ancienne. Vos collectivités, vos
        preuves, vos contributions et vos votes restent les vôtres. Vos autres sessions se ferment, et une lettre à
        l’ancienne adresse dit comment s’y opposer. L’ancienne est gardée un an pour cela, puis oubliée.
      </p>
      <ErrorSummary errors={errors} />
      <form method="post" action="/compte/adresse" noValidate>
        <Field
          name="email"
          type="email"
          label="Votre nouvelle adresse électronique"
          hint="De préférence celle de votre collectivité ou de votre organisme, par exemple mairie@commune.fr."
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={typed}
          error={errors.find(({ field }) => field === 'email')?.message}
        />
        <div className="cc-buttons">
          <button className="fr-btn" type="submit">Recevoir un code</button>
          <a className="fr-btn fr-btn--tertiary" href="/compte">Garder mon adresse</a>
        </div>
      </form>
    </>
  )
}
