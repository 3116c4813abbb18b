import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Keeps what the browser put back in a text area when its page was opened by Back: React, waking up, replaces it with
 * the text the server sent. Only then: on a page made here, the element of that id may be another page’s.
 * @returns what was put back, if anything
 */
export function usePutBack(area: RefObject<HTMLTextAreaElement>, id: string): string | null {
  const wakes = useSyncExternalStore(never, () => false, () => true)
  const [found] = useState(() => (wakes && typeof document !== 'undefined' ? typedIn(id) : null))
  useEffect(() => {
    if (found !== null && area.current) area.current.value = found
  }, [area, found])
  return found
}

function typedIn(id: string): string | null {
  const element = document.getElementById(id)
  return element instanceof HTMLTextAreaElement && element.value !== element.defaultValue ? element.value : null
}
