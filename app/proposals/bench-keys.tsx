import { useEffect, useRef, useState } from 'react'

/**
 * The keys of the workbench, which are those of the browser, and `?`, which opens their list. A key alone can be pressed
 * by a voice or by mistake: it is not listened to where one writes, and can be put off.
 */
export function BenchKeys() {
  const list = useRef<HTMLDetailsElement>(null)
  const [listens, setListens] = useState(false)
  useEffect(() => setListens(true), [])
  useEffect(() => {
    if (!listens) return
    const open = (event: KeyboardEvent) => {
      if (event.key !== '?' || writes(event.target) || !list.current) return
      event.preventDefault()
      list.current.open = !list.current.open
      if (list.current.open) list.current.querySelector('summary')?.focus()
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [listens])
  return (
    <details className="cc-bench__keys" ref={list}>
      <summary>Les touches du clavier</summary>
      <dl>
        {KEYS.map(([key, what]) => (
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
              {listens ? 'Ne plus écouter cette touche' : 'Écouter cette touche'}
            </button>
          </dd>
        </div>
      </dl>
    </details>
  )
}

const KEYS = [
  ['Tab', 'aller à la case, au titre, à la ligne suivante'],
  ['Maj + Tab', 'revenir à la précédente'],
  ['Espace', 'cocher ou décocher la ligne'],
  ['Entrée', 'sur un titre, ouvrir la contribution\u00a0; sur un bouton, faire ce qu’il dit'],
] as const

/** Whether a key pressed there is a character being written. */
const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])'))
