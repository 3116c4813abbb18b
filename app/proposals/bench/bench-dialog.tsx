import { type ReactNode, useEffect, useRef } from 'react'

/** A question asked over the bench: the browser keeps the keyboard in it, and Escape leaves it without doing anything. */
export function BenchDialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className="cc-dialog" aria-labelledby="question" onClose={onClose} onCancel={onClose}>
      <h2 id="question" className="fr-h5">{title}</h2>
      {children}
      <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onClose}>Revenir sans rien faire</button>
    </dialog>
  )
}
