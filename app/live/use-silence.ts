import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Whether the site still tells this page what happens: `hear` is given each change, for `useTally`. A site that is back
 * within `graceMs` was not silent. `silentSince` is counted from the site's instant `at`: a browser's wrong clock dates
 * nothing.
 */
export function useSilence(at: Date, graceMs = 3000) {
  const [lost, setLost] = useState<Date | null>(null)
  const [said, setSaid] = useState(false)
  const served = useRef({ at, since: 0 })

  useEffect(() => {
    served.current = { at, since: performance.now() }
  }, [at])

  const hear = useCallback((answers: boolean) => {
    const { at, since } = served.current
    setLost((before) => (answers ? null : (before ?? new Date(at.getTime() + performance.now() - since))))
  }, [])

  useEffect(() => {
    if (!lost) return setSaid(false)
    const timer = setTimeout(() => setSaid(true), graceMs)
    return () => clearTimeout(timer)
  }, [lost, graceMs])

  return { answers: lost === null, silentSince: said ? lost : null, hear }
}
