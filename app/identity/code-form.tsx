import type { ReactNode } from 'react'
import type { FieldError } from '~/http/read-form.server'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { DemoMail } from './demo-mail'
import { identitySentence } from './refusals'

export type CodePage = {
  /** Where the code was sent; null when none was asked for in this browser. */
  email: string | null
  demo: boolean
  errors: readonly FieldError[]
  /** Why no code can be typed any more. */
  closed: string | null
}

type Props = CodePage & {
  action: string
  submitLabel: string
  /** Where another code is asked for. */
  askAgain: string
  /** What the code of the letter does. */
  use: ReactNode
  /** What stands under the form, as long as there is one. */
  children?: ReactNode
}

/** Where the six digits are typed, or why they no longer can be and what to do then. */
export function CodeForm({ email, demo, errors, closed, action, submitLabel, askAgain, use, children }: Props) {
  if (closed || !email) {
    return (
      <>
        <Notice kind={closed ? 'error' : 'info'}>{closed ?? identitySentence({ refused: 'no-code' })}</Notice>
        <p><a className="fr-btn" href={askAgain}>Demander un code</a></p>
      </>
    )
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>Un courriel part à l’adresse <strong>{email}</strong>. {use}</p>
      {demo ? <DemoMail recipient={email} /> : null}
      <form method="post" action={action} noValidate>
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
        <button className="fr-btn" type="submit">{submitLabel}</button>
      </form>
      {children}
    </>
  )
}
