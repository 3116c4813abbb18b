import type { ReactNode } from 'react'
import { isSafeLink } from './safe-link'

/** An address someone typed: followed only if it is safe to, and never vouched for. Under other words, where it leads is said. */
export function OutsideLink({ to, text, children }: { to: string; /** The words it is under, as plain text. */ text?: string; children?: ReactNode }) {
  if (!isSafeLink(to)) return <>{children ?? to}</>
  const host = text === undefined || text === to ? null : ` (${new URL(to).hostname})`
  return (
    <>
      <a href={to} rel="nofollow ugc noopener noreferrer">{children ?? to}</a>
      {host}
    </>
  )
}
