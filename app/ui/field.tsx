import type { InputHTMLAttributes } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './field-frame'

type Props = FieldWords & { name: string } & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldWords | 'name'>

/** A one-line answer. Its id is its name unless given, so that an error summary can lead to it. Passes on any input attribute. */
export function Field({ label, hint, error, required, id, type = 'text', className, ...input }: Props) {
  const fieldId = id ?? input.name
  return (
    <FieldFrame id={fieldId} kind="input" label={label} hint={hint} error={error} required={required}>
      <input
        {...input}
        id={fieldId}
        type={type}
        className={['fr-input', error ? 'fr-input--error' : '', className ?? ''].join(' ').trim()}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
      />
    </FieldFrame>
  )
}
