import { useEffect, useState } from 'react'
import { THEME } from './theme-script'

const CHOICES = [
  { value: 'clair', label: 'Clair' },
  { value: 'sombre', label: 'Sombre' },
  { value: 'systeme', label: 'Système' },
] as const

/** Light, dark, or like the system. Kept in this browser only; hidden by the stylesheet when scripts do not run. */
export function ThemeControl() {
  const [choice, setChoice] = useState<string>('systeme')
  useEffect(() => {
    setChoice(stored() ?? 'systeme')
  }, [])
  return (
    <fieldset className="cc-theme">
      <legend>Affichage</legend>
      {CHOICES.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={THEME}
            value={value}
            checked={choice === value}
            onChange={() => {
              setChoice(value)
              keep(value)
              dispatchEvent(new Event(THEME))
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

// Storage may be refused by the browser: the choice then lasts as long as the page.
function stored(): string | null {
  try {
    return localStorage.getItem(THEME)
  } catch {
    return null
  }
}

function keep(value: string) {
  try {
    localStorage.setItem(THEME, value)
  } catch {
    return
  }
}
