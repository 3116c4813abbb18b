import type { FieldError } from '~/http/read-form.server'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { identitySentence } from './refusals'
import { carryReturn } from './safe-return'

type Props = {
  /** Where the code was sent; null when none was asked for in this browser. */
  email: string | null
  retour: string
  demo: boolean
  errors: readonly FieldError[]
  /** Why no code can be typed any more. */
  closed: string | null
}

/** Where the six digits are typed, or why they no longer can be and what to do then. */
export function CodeEntry({ email, retour, demo, errors, closed }: Props) {
  const why = closed ?? (email ? null : identitySentence({ refused: 'no-code' }))
  if (why) {
    return (
      <>
        <Notice kind={closed ? 'error' : 'info'}>{why}</Notice>
        <p><a className="fr-btn" href={carryReturn('/connexion/adresse', retour)}>Demander un code</a></p>
      </>
    )
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        Un courriel part à l’adresse <strong>{email}</strong>. Il contient un code à six chiffres, valable dix minutes
        dans ce navigateur.
      </p>
      {demo ? (
        <Notice kind="info">
          <p>Démonstration&nbsp;: aucun courriel ne part. <a href={`/demo/courrier?destinataire=${encodeURIComponent(email ?? '')}`}>Lire le courrier de la démonstration</a>, puis revenez à cette page.</p>
        </Notice>
      ) : null}
      <form method="post" action={carryReturn('/connexion/code', retour)} noValidate>
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
        <button className="fr-btn" type="submit">Se connecter</button>
      </form>
      <h2>Le courriel n’arrive pas&nbsp;?</h2>
      <p>
        Il peut mettre une minute ou deux. Regardez aussi dans les courriers indésirables, et vérifiez l’adresse
        ci-dessus. Passé ce délai, <a href={carryReturn('/connexion/adresse', retour)}>demandez un autre code</a>&nbsp;:
        seul le dernier demandé est valable.
      </p>
    </>
  )
}
