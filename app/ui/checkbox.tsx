import type { InputHTMLAttributes } from 'react'
import { describedBy, FieldError, type FieldWords, RequiredMark } from './field-frame'

type Props = FieldWords & { name: string } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    keyof FieldWords | 'name' | 'type'
  >

/** A statement one agrees with, or an option one takes. */
export function Checkbox({ label, hint, error, required, id, ...input }: Props) {
  const fieldId = id ?? input.name
  return (
    <div className={`fr-checkbox-group${error ? ' fr-checkbox-group--error' : ''}`}>
      <input
        {...input}
        type="checkbox"
        id={fieldId}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
      />
      <label className="fr-label" htmlFor={fieldId}>
        <span>
          {label}
          <RequiredMark required={required} />
        </span>
        {hint ? (
          <span className="fr-hint-text" id={`${fieldId}-aide`}>
            {hint}
          </span>
        ) : null}
      </label>
      <FieldError id={fieldId} error={error} />
    </div>
  )
}
