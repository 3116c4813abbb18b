import type { ReactNode } from 'react'

export type TimelineItem = {
  /** The date, already in words. */
  at: string
  title: ReactNode
  children?: ReactNode
  /** The date formerly announced, shown struck before the present one. */
  struck?: string | undefined
  state?: 'past' | 'open' | 'future' | undefined
}

/** A story in the order of time, as a vertical line; dates that moved stay readable, struck. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol className="cc-timeline" aria-label={label}>
      {items.map((item, index) => (
        <li key={`${item.at} ${index}`} data-state={item.state ?? 'past'}>
          <p className="cc-timeline__at">
            {item.struck ? (
              <del>
                <span className="fr-sr-only">Date abandonnée&nbsp;: </span>
                {item.struck}
              </del>
            ) : null}{' '}
            {item.at}
          </p>
          <p className="cc-timeline__title">{item.title}</p>
          {item.children ? <div className="cc-timeline__text">{item.children}</div> : null}
        </li>
      ))}
    </ol>
  )
}
