import type { ReactNode } from 'react'

/** Where there is nothing yet: what will be here, when, and the way there. `action` is a link or a form. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="cc-empty">
      <p className="cc-empty__title">{title}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action ? <div className="cc-empty__action">{action}</div> : null}
    </div>
  )
}
