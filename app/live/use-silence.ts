import { useEffect, useState, useSyncExternalStore } from 'react'
import { onSilence, silentFrom } from './silence'

/**
 * Since when the site no longer answers this page, in milliseconds of the page's own clock; null while it does. A site that
 * is back within `graceMs` was not silent.
 */
export function useSilence(graceMs = 3000): number | null {
  const from = useSyncExternalStore(onSilence, silentFrom, () => null)
  const [said, setSaid] = useState(false)

  useEffect(() => {
    if (from === null) return setSaid(false)
    const timer = setTimeout(() => setSaid(true), graceMs)
    return () => clearTimeout(timer)
  }, [from, graceMs])

  return said ? from : null
}
