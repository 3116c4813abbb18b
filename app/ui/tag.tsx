import type { ReactNode } from 'react'

/** A word that classifies (a theme, a kind); a link when it leads to what shares it. */
export function Tag({ children, to }: { children: ReactNode; to?: string | undefined }) {
  if (to) {
    return (
      <a className="fr-tag fr-tag--sm" href={to}>
        {children}
      </a>
    )
  }
  return <span className="fr-tag fr-tag--sm">{children}</span>
}

/** A filter in force; following it takes the reader to the same list without that filter. */
export function RemovableTag({ label, to }: { label: string; to: string }) {
  return (
    <a className="fr-tag cc-removable" href={to}>
      <span className="fr-sr-only">Retirer le filtre </span>
      {label}
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />
      </svg>
    </a>
  )
}
