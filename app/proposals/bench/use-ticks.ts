import { useCallback, useEffect, useRef, useState } from 'react'
import { enumerate, quoted } from '~/ui/french'
import { firstName } from './first-name'
import type { FoldedRow } from './keep-rows'
import type { Decided } from './row'

/** As many as one sentence tells. */
const TOLD = 3

/**
 * What is ticked, and the row under the cursor. Both stay as others decide; what a colleague decided is ticked no more, and
 * said. The cursor of a row that went is on the next one.
 * @param rows all that waits @param shown what the filters keep
 */
export function useTicks(rows: readonly FoldedRow[], shown: readonly FoldedRow[], initially: number[], read: (de?: number[]) => Promise<{ became: Decided[] } | null>) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set(initially))
  const [cursor, setCursor] = useState<number | null>(null)
  const [left, setLeft] = useState('')
  const before = useRef(shown)
  const asking = useRef(new Set<number>())

  const tick = useCallback((ids: number[], isTicked: boolean) => setTicked((now) => {
    const all = new Set(now)
    for (const id of ids) if (isTicked) all.add(id)
    else all.delete(id)
    return all
  }), [])
  const untick = useCallback((ids: number[]) => {
    for (const id of ids) asking.current.add(id)
    tick(ids, false)
  }, [tick])

  useEffect(() => {
    if (rows.length === 0) return
    const waiting = new Set(rows.map(({ id }) => id))
    const gone = [...ticked].filter((id) => !waiting.has(id))
    if (gone.length === 0) return
    tick(gone, false)
    const unsaid = gone.filter((id) => !asking.current.has(id))
    if (unsaid.length === 0) return
    void read(unsaid).then((answer) => {
      const others = answer?.became.filter(({ isMine }) => !isMine) ?? []
      if (others.length === 0) return
      const told = others.slice(0, TOLD).map(({ title, by }) => `${quoted(title)}${by ? ` par ${firstName(by)}` : ''}`)
      setLeft(`Décidé pendant ce temps, et donc décoché\u00a0: ${enumerate(told)}${others.length > TOLD ? '…' : ''}.`)
    })
  }, [rows, ticked, tick, read])

  useEffect(() => {
    const was = before.current
    before.current = shown
    if (cursor === null || shown.some(({ id }) => id === cursor)) return
    const still = new Set(shown.map(({ id }) => id))
    const at = was.findIndex(({ id }) => id === cursor)
    setCursor((was.slice(at + 1).find(({ id }) => still.has(id)) ?? was.slice(0, Math.max(0, at)).reverse().find(({ id }) => still.has(id)))?.id ?? shown[0]?.id ?? null)
  }, [shown, cursor])
  return { ticked, tick, untick, cursor, setCursor, left }
}
