import { type TextareaHTMLAttributes, useState } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './field-frame'
import { count, formatNumber } from './french'

type Props = FieldWords & { name: string } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    keyof FieldWords | 'name'
  >

/** An answer of several lines; with `maxLength` the hint says the limit and, near it, how much is left. */
export function TextArea({ label, hint, error, required, id, rows = 5, maxLength, onInput, ...area }: Props) {
  const fieldId = id ?? area.name
  const [written, setWritten] = useState(String(area.defaultValue ?? area.value ?? '').length)
  const left = maxLength === undefined ? Infinity : maxLength - written
  const limit = maxLength === undefined ? null : `${formatNumber(maxLength)}\u00a0caractères au plus.`
  const words = limit ? (
    <>
      {hint ? <>{hint} </> : null}
      {limit}
    </>
  ) : (
    hint
  )
  return (
    <FieldFrame id={fieldId} kind="input" label={label} hint={words} error={error} required={required}>
      <textarea
        {...area}
        id={fieldId}
        rows={rows}
        maxLength={maxLength}
        className={`fr-input${error ? ' fr-input--error' : ''}`}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint: words, error })}
        onInput={(event) => {
          setWritten(event.currentTarget.value.length)
          onInput?.(event)
        }}
      />
      {maxLength === undefined ? null : (
        <p className="cc-left" aria-live="polite">
          {left <= maxLength / 5 ? `Encore ${count(Math.max(0, left), 'caractère', 'caractères')}.` : null}
        </p>
      )}
    </FieldFrame>
  )
}
