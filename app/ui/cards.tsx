import { Children, type ReactNode } from 'react'

/** The grid of a list of cards: one column on small screens, as many as fit on large ones. `wide` keeps one a row. */
export function Cards({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <ul className={wide ? 'cc-cards cc-cards--wide' : 'cc-cards'}>
      {Children.map(children, (card) => (card ? <li>{card}</li> : null))}
    </ul>
  )
}
