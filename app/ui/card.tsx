import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  to: string
  /** One line above the title: kind, territory, date. */
  detail?: ReactNode
  /** Tags and badges, under the text. */
  tags?: ReactNode
  children?: ReactNode
  /** The level of the title in the page (3 unless told). */
  level?: 2 | 3 | 4
}

/** One thing of a list, with its way in. The whole card answers to a click, the title alone is the link. */
export function Card({ title, to, detail, tags, children, level = 3 }: Props) {
  const Heading = `h${level}` as const
  return (
    <article className="cc-card">
      {detail ? <p className="cc-card__detail">{detail}</p> : null}
      <Heading className="cc-card__title">
        <a href={to}>{title}</a>
      </Heading>
      {children ? (
        <div className="cc-card__text">{typeof children === 'string' ? <p>{children}</p> : children}</div>
      ) : null}
      {tags ? <div className="cc-card__tags">{tags}</div> : null}
    </article>
  )
}
