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
    list.current?.toggleAttribute('data-listens', listens)
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
              {listens ? 'Ne plus écouter les touches' : 'Écouter les touches'}
            </button>
          </dd>
        </div>
      </dl>
    </details>
  )
}

const KEYS = [
  ['↑ ↓', 'passer d’une ligne à l’autre\u00a0; avec Maj, cocher au passage'],
  ['Début, Fin', 'aller à la première ligne, à la dernière'],
  ['Espace', 'cocher ou décocher la ligne'],
  ['Entrée', 'ouvrir la contribution\u00a0; sur un bouton, faire ce qu’il dit'],
  ['G', 'regrouper dans une proposition\u00a0; un chiffre commence son numéro'],
  ['N', 'en faire une nouvelle proposition'],
  ['R', 'réorienter vers un autre dispositif'],
  ['X', 'rejeter'],
  ['Z', 'annuler le dernier geste'],
  ['/', 'chercher'],
  ['Échap', 'tout décocher\u00a0; quitter une question sans rien faire'],
] as const

/** Whether a key pressed there is a character being written. */
export const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])'))

/** Whether the keys of the workbench are listened to: they can be put off, for a voice or a mistake presses them too. */
export const listensToKeys = () => document.querySelector('.cc-bench__keys[data-listens]') !== null
