import { type DragEvent, memo } from 'react'
import { KIND_WORDS } from '~/contributions/words'
import { bench } from '../bench-address'
import type { FoldedRow } from './keep-rows'

type Props = {
  slug: string
  row: FoldedRow
  theme: string
  at: number
  of: number
  isTicked: boolean
  isCursor: boolean
  isFrozen: boolean
  /** The colleagues who look at it, in words. */
  seenBy: string
  onTick: (id: number, isTicked: boolean) => void
  onCursor: (id: number) => void
  onDragStart: (id: number, event: DragEvent) => void
}

/** One waiting contribution, on lines of one height; dragged whole, ticked by its box, opened by its title. */
export const BenchRow = memo(function BenchRow({ slug, row, theme, at, of, isTicked, isCursor, isFrozen, seenBy, onTick, onCursor, onDragStart }: Props) {
  const title = `rang-${row.id}`
  return (
    <li className="cc-row cc-row--live" data-id={row.id} data-cursor={isCursor || undefined} aria-posinset={at + 1} aria-setsize={of} draggable={!isFrozen} onDragStart={(event) => onDragStart(row.id, event)}>
      <input type="checkbox" tabIndex={isCursor ? 0 : -1} disabled={isFrozen} checked={isTicked} aria-labelledby={title} onChange={({ target }) => onTick(row.id, target.checked)} onFocus={() => onCursor(row.id)} />
      <div>
        <p className="cc-row__title" id={title}>
          <a href={`${bench(slug)}/contributions/${row.id}`} tabIndex={isCursor ? 0 : -1} title={row.title} draggable={false} onFocus={() => onCursor(row.id)}>{row.title}</a>
        </p>
        <p className="cc-row__text">{row.text}</p>
        <p className="cc-row__about">
          {[KIND_WORDS[row.kind].title, row.place, theme].filter(Boolean).join(' · ')}
          {seenBy ? <strong className="cc-row__peer">{` · ${seenBy} regarde`}</strong> : null}
        </p>
      </div>
    </li>
  )
})
