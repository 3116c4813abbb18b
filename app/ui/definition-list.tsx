import type { ReactNode } from 'react'

export type Definition = { term: ReactNode; description: ReactNode }

/** Facts about one thing, name by name. Those without a description are left out. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="cc-definitions">
      {items
        .filter((item) => item.description !== null && item.description !== undefined && item.description !== '')
        .map((item, index) => (
          <div key={index}>
            <dt>{item.term}</dt>
            <dd>{item.description}</dd>
          </div>
        ))}
    </dl>
  )
}
