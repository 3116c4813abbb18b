import type { FieldError } from '~/http/read-form.server'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { identitySentence } from '../refusals'

type Props = { name: string; email: string | null; demo: boolean; errors: readonly FieldError[]; closed: string | null }

/** Where the six digits that prove an account are typed, to link ProConnect to it. */
export function LinkingCode({ name, email, demo, errors, closed }: Props) {
  const why = closed ?? (email ? null : identitySentence({ refused: 'no-code' }))
  if (why) {
    return (
      <>
        <Notice kind={closed ? 'error' : 'info'}>{why}</Notice>
        <p><a className="fr-btn" href="/connexion/proconnect/relier">Demander un code</a></p>
      </>
    )
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        Un courriel part à l’adresse <strong>{email}</strong>. Le code qu’il contient, valable dix minutes dans ce navigateur, prouve
        que ce compte est le vôtre&nbsp;: ProConnect{name ? ` (${name})` : ''} y sera relié.
      </p>
      {demo ? (
        <Notice kind="info">
          <p>Démonstration&nbsp;: aucun courriel ne part. <a href={`/demo/courrier?destinataire=${encodeURIComponent(email ?? '')}`}>Lire le courrier de la démonstration</a>, puis revenez à cette page.</p>
        </Notice>
      ) : null}
      <form method="post" action="/connexion/proconnect/code" noValidate>
        <Field
          name="code"
          label="Code à six chiffres"
          hint="Par exemple 123 456. L’espace ne compte pas."
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={12}
          error={errors.find(({ field }) => field === 'code')?.message}
        />
        <button className="fr-btn" type="submit">Relier et se connecter</button>
      </form>
    </>
  )
}
