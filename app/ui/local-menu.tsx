import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

type Props = {
  /** What the menu is of: `Modération`. */
  title: string
  /** Its name for screen readers. */
  label: string
  /** The address that those of its pages begin with; the page of the empty path is there. */
  base: string
  pages: readonly { path: string; label: string }[]
  /** Lines of the list that lead out of it. */
  children?: ReactNode
}

/**
 * The way between pages that are one place. Written twice, in a row and in a menu that opens without scripts; the
 * stylesheet removes one of them, for screen readers too.
 */
export function LocalMenu({ title, label, base, pages, children }: Props) {
  const { pathname } = useLocation()
  const isHere = (path: string) => (path === '' ? pathname === base : pathname === base + path || pathname.startsWith(`${base}${path}/`))
  const here = pages.find(({ path }) => isHere(path))
  const links = (
    <ul>
      {pages.map((page) => (
        <li key={page.path}>
          <a href={base + page.path} aria-current={isHere(page.path) ? (pathname === base + page.path ? 'page' : 'true') : undefined}>
            {page.label}
          </a>
        </li>
      ))}
      {children}
    </ul>
  )
  return (
    <>
      <details className="cc-local-menu">
        <summary>
          {title}{here ? <>&nbsp;: <strong>{here.label}</strong></> : null}
        </summary>
        <nav aria-label={label}>{links}</nav>
      </details>
      <nav className="cc-local-row" aria-label={label}>
        {links}
      </nav>
    </>
  )
}
