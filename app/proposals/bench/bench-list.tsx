import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { BenchRow } from './bench-row'
import type { FoldedRow } from './keep-rows'
import { useWindow } from './use-window'

type Props = {
  slug: string
  rows: FoldedRow[]
  /** When it changes the list begins again from its top: other filters. */
  fresh: unknown
  themes: { id: number; name: string }[]
  ticked: ReadonlySet<number>
  cursor: number | null
  isFrozen: boolean
  seenBy: ReadonlyMap<number, string>
  onTick: (ids: number[], isTicked: boolean) => void
  onCursor: (id: number) => void
  onDrag: (ids: number[]) => void
}

/** What waits, as one list of any length: the arrows move through it, the box of each row ticks it. */
export function BenchList({ slug, rows, fresh, themes, ticked, cursor, isFrozen, seenBy, onTick, onCursor, onDrag }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const keys = useMemo(() => rows.map(({ id }) => id), [rows])
  const { first, last, look, see, aPage } = useWindow(box, list, keys, fresh)
  const names = useMemo(() => new Map(themes.map(({ id, name }) => [id, name])), [themes])
  const isHeld = useRef(false)
  const place = Math.max(0, keys.indexOf(cursor ?? -1))
  const latest = useRef({ ticked, onTick, onDrag })
  latest.current = { ticked, onTick, onDrag }

  // The row under the cursor may have been out of sight, or decided by another: the keyboard goes on from where it was.
  useEffect(() => {
    if (!isHeld.current || document.querySelector('dialog[open]')) return
    const row = box.current?.querySelector<HTMLElement>(`[data-id="${keys[place]}"]`)
    if (row?.contains(document.activeElement)) return
    ;(row?.querySelector<HTMLElement>('input') ?? box.current)?.focus({ preventScroll: true })
  })

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: aPage(), PageUp: -aPage(), Home: -rows.length, End: rows.length }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const to = Math.min(rows.length - 1, Math.max(0, place + step))
    const [from, until] = [Math.min(place, to), Math.max(place, to)]
    if (event.shiftKey && !isFrozen) onTick(keys.slice(from, until + 1), true)
    isHeld.current = true
    see(to)
    const id = keys[to]
    if (id !== undefined) onCursor(id)
  }

  const tick = useCallback((id: number, isTicked: boolean) => latest.current.onTick([id], isTicked), [])
  const drag = useCallback((id: number, event: DragEvent) => {
    const ids = latest.current.ticked.has(id) ? [...latest.current.ticked] : [id]
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', ids.join(','))
    latest.current.onDrag(ids)
  }, [])
  return (
    <section ref={box} className="cc-live__list" aria-label="Contributions en attente" tabIndex={-1} onScroll={look} onKeyDown={move}
      onFocus={() => { isHeld.current = true }} onBlur={({ relatedTarget }) => { if (relatedTarget && !box.current?.contains(relatedTarget)) isHeld.current = false }}>
      <ul ref={list} className="cc-rows">
        {rows.slice(first, last).map((row, index) => (
          <BenchRow key={row.id} slug={slug} row={row} theme={names.get(row.themeId) ?? ''} at={first + index} of={rows.length} isTicked={ticked.has(row.id)}
            isCursor={first + index === place} isFrozen={isFrozen} seenBy={seenBy.get(row.id) ?? ''} onTick={tick} onCursor={onCursor} onDragStart={drag} />
        ))}
      </ul>
    </section>
  )
}
