import type { InputHTMLAttributes, KeyboardEvent } from 'react'

type Props = {
  label: string
  name: string
  /** The words the page already answers. Without scripts the page comes back by its top: the focus then leads here. */
  searched: string
  /** What the button sends, without scripts. */
  button: { name: string; value: string }
  onType: (words: string) => void
  onSearch: (words: string) => void
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'maxLength'>

/** A search in the middle of a form. Typing in it is not answering the form, and Enter searches instead of sending it. */
export function SearchInForm({ label, name, searched, button, onType, onSearch, maxLength }: Props) {
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onSearch(event.currentTarget.value)
  }
  return (
    <div className="cc-search">
      <label className="fr-label" htmlFor={name}>{label}</label>
      <input
        className="fr-input" type="search" id={name} name={name} maxLength={maxLength} autoComplete="off" defaultValue={searched} autoFocus={searched !== ''}
        onInput={(event) => { event.stopPropagation(); onType(event.currentTarget.value) }} onKeyDown={onKeyDown}
      />
      <button
        className="fr-btn fr-btn--secondary" type="submit" {...button}
        onClick={(event) => { event.preventDefault(); onSearch(String(new FormData(event.currentTarget.form ?? undefined).get(name) ?? '')) }}
      >
        Chercher
      </button>
    </div>
  )
}
