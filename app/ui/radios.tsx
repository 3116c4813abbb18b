import type { ReactNode } from 'react'
import { describedBy, FieldError, Hint, RequiredMark } from './field-frame'

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type Props = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  options: readonly RadioOption[]
  defaultValue?: string | undefined
  required?: boolean | undefined
  error?: string | undefined
  inline?: boolean
  id?: string
}

/** One choice among a few that deserve to be read. */
export function Radios({ name, legend, hint, options, defaultValue, required, error, inline, id = name }: Props) {
  return (
    <fieldset
      className={`fr-fieldset${error ? ' fr-fieldset--error' : ''}`}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-legende`}
      aria-describedby={describedBy(id, { hint, error })}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${id}-legende`}>
        {legend}
        <RequiredMark required={required} />
        <Hint id={id} hint={hint} />
      </legend>
      {options.map((option) => (
        <div className={`fr-fieldset__element${inline ? ' fr-fieldset__element--inline' : ''}`} key={option.value}>
          <div className="fr-radio-group">
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={defaultValue === option.value}
              required={required}
              disabled={option.disabled}
            />
            <label className="fr-label" htmlFor={`${id}-${option.value}`}>
              {option.label}
              {option.hint ? <span className="fr-hint-text">{option.hint}</span> : null}
            </label>
          </div>
        </div>
      ))}
      {error ? (
        <div className="fr-messages-group">
          <FieldError id={id} error={error} />
        </div>
      ) : null}
    </fieldset>
  )
}
