import { Field } from '~/ui/field'

/** Asks for the address of a person, to give them a role. */
export function PersonSearch({ typed, error }: { typed: string; error?: string | undefined }) {
  return (
    <form method="post" action="/administration/roles" noValidate>
      <Field
        name="email" type="email" label="Adresse électronique de la personne" hint="Celle de son compte, en entier. Le journal dira que vous avez consulté ce compte."
        autoComplete="off" required maxLength={254} defaultValue={typed} error={error}
      />
      <button className="fr-btn fr-btn--secondary" type="submit">Chercher cette personne</button>
    </form>
  )
}
