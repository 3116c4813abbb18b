import type { SelectHTMLAttributes } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './field-frame'

export type SelectOption = { value: string; label: string; disabled?: boolean }

type Props = FieldWords & {
  name: string
  options: readonly SelectOption[] /** The first, empty choice, e.g. “Tous les thèmes”. */
  empty?: string
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldWords | 'name' | 'children'>

/** One choice in a closed list. */
export function Select({ label, hint, error, required, id, options, empty, ...select }: Props) {
  const fieldId = id ?? select.name
  return (
    <FieldFrame id={fieldId} kind="select" label={label} hint={hint} error={error} required={required}>
      <select
        {...select}
        id={fieldId}
        className={`fr-select${error ? ' fr-select--error' : ''}`}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error })}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
