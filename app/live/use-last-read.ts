import { useRef } from 'react'

/** What the page read last: kept when a reading fails (`null`), so that nothing leaves the screen for it. */
export function useLastRead<Read>(read: Read | null): Read | null {
  const last = useRef(read)
  if (read !== null) last.current = read
  return last.current
}
