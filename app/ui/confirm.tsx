import type { ReactNode } from 'react'

type Props = {
  /** What one sees first and opens: “Retirer ma contribution…”. */
  label: ReactNode
  danger?: boolean
  /** Already opened, when the page comes back with something to correct inside. */
  open?: boolean
  /** The summary of what will happen, then the form whose button does it. */
  children: ReactNode
}

/** A public or destructive act in two steps, without scripts: open, read what will happen, then do it. */
export function Confirm({ label, danger, open, children }: Props) {
  return (
    <details className={danger ? 'cc-confirm cc-confirm--danger' : 'cc-confirm'} open={open}>
      <summary>{label}</summary>
      <div className="cc-confirm__body">{children}</div>
    </details>
  )
}
