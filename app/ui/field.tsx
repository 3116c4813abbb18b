import type { InputHTMLAttributes } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './field-frame'
import { LengthLeft, useLength } from './length-left'

type Props = FieldWords & {
  name: string
  /** How many characters are kept; more can be typed, and is told. */
  longest?: number
} & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldWords | 'name' | 'onInput'>

/** A one-line answer. Its id is its name unless given, so that an error summary can lead to it. Passes on any input attribute. */
export function Field({ label, hint, error, required, id, type = 'text', className, longest, ...input }: Props) {
  const fieldId = id ?? input.name
  const length = useLength(input.defaultValue ?? input.value)
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
        onInput={length.onInput}
      />
      {longest === undefined ? null : <LengthLeft longest={longest} written={length.written} />}
    </FieldFrame>
  )
}
