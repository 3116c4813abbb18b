import { type FormEvent, useState } from 'react'
import { count } from './french'

/** People count characters as the database does: an emoji is one. */
const lengthOf = (text: string) => [...text].length

type Typing = FormEvent<HTMLInputElement | HTMLTextAreaElement>

/**
 * How many characters a field holds, to be told beside it. What is too long is told, never cut: a text pasted whole
 * would lose its end without a word.
 * @returns `written`, for `LengthLeft`; `onInput`, for the control
 */
export function useLength(text: unknown) {
  const [written, setWritten] = useState(() => lengthOf(String(text ?? '')))
  return { written, onInput: (event: Typing) => setWritten(lengthOf(event.currentTarget.value)) }
}

/** What is left under a limit, once near it; what is beyond. */
export function LengthLeft({ longest, written }: { longest: number; written: number }) {
  const left = longest - written
  return (
    <p className={left < 0 ? 'cc-left fr-error-text' : 'cc-left'} aria-live="polite">
      {left < 0 ? `${count(-left, 'caractère', 'caractères')} de trop.` : left <= longest / 5 ? `Encore ${count(left, 'caractère', 'caractères')}.` : null}
    </p>
  )
}
