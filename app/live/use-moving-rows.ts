import { useEffect, useLayoutEffect, useRef } from 'react'

/** On the server nothing is laid out. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * Lets the children of a list glide to their new place when `order` changes, instead of jumping. Animated by script, not
 * by a style attribute, which the security policy refuses; not at all for whoever asked for less motion.
 */
export function useMovingRows<List extends HTMLElement>(order: string) {
  const list = useRef<List>(null)
  const places = useRef(new Map<Element, number>())

  useBeforePaint(() => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const before = places.current
    places.current = new Map([...(list.current?.children ?? [])].map((row) => [row, (row as HTMLElement).offsetTop]))
    if (calm) return
    for (const [row, place] of places.current) {
      const shift = (before.get(row) ?? place) - place
      if (shift !== 0) row.animate([{ transform: `translateY(${shift}px)` }, { transform: 'none' }], { duration: 600, easing: 'ease-out' })
    }
  }, [order])

  return list
}
