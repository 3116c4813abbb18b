import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** Rows kept on either side of what is seen. */
const BESIDE = 6

/**
 * Shows, of a long list whose rows are all as high, those in sight alone. What comes or goes above leaves what is seen
 * where it is.
 * @param box what scrolls @param list what holds the rows @param keys what tells each row @param fresh when it changes, the list begins again from its top
 * @returns the rows to show, from `first` to before `last`; `see`, which brings a row in sight
 */
export function useWindow(box: RefObject<HTMLElement>, list: RefObject<HTMLElement>, keys: readonly number[], fresh: unknown) {
  const [{ first, last }, setSeen] = useState({ first: 0, last: 2 * BESIDE })
  const height = useRef(0)
  const before = useRef({ keys, fresh })

  const look = useCallback(() => {
    if (!box.current || height.current === 0) return
    const { scrollTop, clientHeight } = box.current
    const seen = { first: Math.max(0, Math.floor(scrollTop / height.current) - BESIDE), last: Math.ceil((scrollTop + clientHeight) / height.current) + BESIDE }
    setSeen((now) => (now.first === seen.first && now.last === seen.last ? now : seen))
  }, [box])

  useLayoutEffect(() => {
    const measure = () => {
      height.current = list.current?.querySelector('li')?.getBoundingClientRect().height ?? height.current
      look()
    }
    measure()
    const sizes = new ResizeObserver(measure)
    if (box.current) sizes.observe(box.current)
    return () => sizes.disconnect()
  }, [box, list, look])

  useLayoutEffect(() => {
    const was = before.current
    before.current = { keys, fresh }
    if (!box.current || !list.current) return
    const to = Math.min(last, keys.length)
    list.current.style.paddingTop = `${Math.min(first, to) * height.current}px`
    list.current.style.paddingBottom = `${(keys.length - to) * height.current}px`
    if (was.fresh !== fresh) box.current.scrollTop = 0
    else if (was.keys !== keys) box.current.scrollTop += shift(was.keys, keys, Math.floor(box.current.scrollTop / (height.current || 1))) * height.current
    if (was.keys !== keys) look()
  }, [box, list, keys, fresh, first, last, look])

  const see = useCallback((at: number) => {
    if (!box.current) return
    const { scrollTop, clientHeight } = box.current
    if (at * height.current < scrollTop) box.current.scrollTop = at * height.current
    else if ((at + 1) * height.current > scrollTop + clientHeight) box.current.scrollTop = (at + 1) * height.current - clientHeight
    look()
  }, [box, look])

  return { first: Math.min(first, keys.length), last: Math.min(last, keys.length), look, see, aPage: () => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / (height.current || 1)) - 1) }
}

/** By how many rows the first row in sight that is still there has moved. */
function shift(was: readonly number[], now: readonly number[], top: number): number {
  if (top === 0) return 0
  const places = new Map(now.map((key, at) => [key, at]))
  for (let at = top; at < was.length; at++) {
    const place = places.get(was[at] ?? -1)
    if (place !== undefined) return place - at
  }
  return 0
}
