import { useEffect, useRef, useState } from 'react'
import { writes } from './listens-to-keys'

type Props = {
  /** Each key with what it does, in the order one meets them. */
  keys: readonly (readonly [key: string, what: string])[]
}

/**
 * The keys of a page of work: the list of them, that `?` opens, and the one place where they are listened to. A key alone
 * presses what says it (`data-key="p"`): a link, a button, or the title of what opens, whose first field takes the focus; where
 * nothing says `j` and `k`, they move along the rows (`data-row`). What cannot be done has no such button, so no key does it.
 * A key alone can be pressed by a voice or by mistake: it is not listened to where one writes, and can be put off.
 */
export function KeysList({ keys }: Props) {
  const list = useRef<HTMLDetailsElement>(null)
  const [listens, setListens] = useState(false)
  useEffect(() => setListens(true), [])
  useEffect(() => {
    list.current?.toggleAttribute('data-listens', listens)
    if (!listens) return
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || writes(event.target)) return
      if (event.key === '?' ? toggle(list.current) : press(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [listens])
  return (
    <details className="cc-bench__keys" ref={list}>
      <summary>Les touches du clavier</summary>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{what}</dd>
          </div>
        ))}
        <div>
          <dt><kbd>?</kbd></dt>
          <dd>
            ouvrir ou fermer cette liste{' '}
            <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={() => setListens(!listens)}>
              {listens ? 'Ne plus écouter les touches' : 'Écouter les touches'}
            </button>
          </dd>
        </div>
      </dl>
    </details>
  )
}

function toggle(list: HTMLDetailsElement | null): boolean {
  if (!list) return false
  list.open = !list.open
  if (list.open) list.querySelector('summary')?.focus()
  return true
}

/** Presses what says this key; tells whether something did. */
function press(key: string): boolean {
  if (!/^[a-z]$/.test(key)) return false
  const said = document.querySelector<HTMLElement>(`[data-key="${key}"]`)
  const fold = said?.closest('details')
  if (said && fold && said.tagName === 'SUMMARY') {
    fold.open = true
    fold.querySelector<HTMLElement>('select, textarea, input:not([type=hidden])')?.focus()
  } else if (said) said.click()
  else return move(key === 'j' ? 1 : key === 'k' ? -1 : 0)
  return true
}

function move(by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row === document.activeElement || row.closest('li')?.contains(document.activeElement))
  const row = by === 0 ? undefined : rows[at < 0 ? 0 : at + by]
  row?.focus()
  return row !== undefined
}
