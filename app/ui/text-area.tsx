import { type TextareaHTMLAttributes, useRef } from 'react'
import { describedBy, FieldFrame, type FieldWords } from './field-frame'
import { formatNumber } from './french'
import { LengthLeft, useLength } from './length-left'
import { usePutBack } from './use-put-back'

type Props = FieldWords & {
  name: string
  /** How many characters are kept; more can be typed, and is told. */
  longest?: number
  /** How many are needed: told beside the limit. */
  shortest?: number
} & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldWords | 'name' | 'maxLength' | 'onInput'>

/** An answer of several lines; with `longest` the hint says the limits and, near it, how much is left. */
export function TextArea({ label, hint, error, required, id, rows = 5, longest, shortest, ...area }: Props) {
  const fieldId = id ?? area.name
  const control = useRef<HTMLTextAreaElement>(null)
  const length = useLength(usePutBack(control, fieldId) ?? area.defaultValue ?? area.value)
  const limit = longest === undefined ? null : `${shortest === undefined ? '' : `${shortest}\u00a0caractères au moins, `}${formatNumber(longest)}\u00a0${shortest === undefined ? 'caractères ' : ''}au plus.`
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
        ref={control}
        id={fieldId}
        rows={rows}
        className={`fr-input${error ? ' fr-input--error' : ''}`}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint: words, error })}
        onInput={length.onInput}
      />
      {longest === undefined ? null : <LengthLeft longest={longest} written={length.written} />}
    </FieldFrame>
  )
}
