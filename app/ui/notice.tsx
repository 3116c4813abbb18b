import type { ReactNode } from 'react'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

/**
 * A sentence the reader must not miss. `error` interrupts (role alert), `success` is told politely (role status);
 * `info` and `warning` are part of the page and announce nothing.
 */
export function Notice({
  kind,
  title,
  children,
  id,
}: {
  kind: NoticeKind
  title?: ReactNode
  children?: ReactNode
  id?: string
}) {
  const role = kind === 'error' ? 'alert' : kind === 'success' ? 'status' : undefined
  return (
    <div className={`fr-alert fr-alert--${kind}${title ? '' : ' fr-alert--sm'} cc-notice`} role={role} id={id}>
      {title ? <p className="fr-alert__title">{title}</p> : null}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
