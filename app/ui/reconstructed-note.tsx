import type { ReactNode } from 'react'

/** Says that what follows was rebuilt from published figures and is not the original record. */
export function ReconstructedNote({ children }: { children: ReactNode }) {
  return (
    <aside className="cc-reconstructed" aria-label="Partie reconstituée">
      <p>
        <strong>Partie reconstituée.</strong> {children}
      </p>
    </aside>
  )
}
