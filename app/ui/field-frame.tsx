import type { ReactNode } from 'react'

/** What every question of a form has around its control. */
export type FieldWords = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** `true` writes “(obligatoire)”, `false` “(facultatif)”, nothing leaves the label alone (search forms). */
  required?: boolean | undefined
}

/** The ids of the hint and of the error, to name in `aria-describedby`; undefined when there is neither. */
export function describedBy(id: string, words: Pick<FieldWords, 'hint' | 'error'>): string | undefined {
  const ids = [words.hint ? `${id}-aide` : null, words.error ? `${id}-erreur` : null].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The word that says whether an answer is expected. */
export function RequiredMark({ required }: { required?: boolean | undefined }) {
  if (required === undefined) return null
  return <span className="cc-required"> {required ? '(obligatoire)' : '(facultatif)'}</span>
}

/** What helps to answer one question, under its label. */
export function Hint({ id, hint }: { id: string; hint?: ReactNode }) {
  if (!hint) return null
  return <span className="fr-hint-text" id={`${id}-aide`}>{hint}</span>
}

/** The error of one question, under its control. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null
  return (
    <p className="fr-error-text" id={`${id}-erreur`}>
      <span className="fr-sr-only">Erreur&nbsp;: </span>
      {error}
    </p>
  )
}

/** Label, hint, control and error of a one-control question. */
export function FieldFrame({
  id,
  kind,
  label,
  hint,
  error,
  required,
  children,
}: FieldWords & { id: string; kind: 'input' | 'select'; children: ReactNode }) {
  return (
    <div className={`fr-${kind}-group${error ? ` fr-${kind}-group--error` : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        <RequiredMark required={required} />
        <Hint id={id} hint={hint} />
      </label>
      {children}
      <FieldError id={id} error={error} />
    </div>
  )
}
