import { useEffect, useState } from 'react'

/** A value that can be held still: while paused, `shown` stays what it was when the pause began. No `toggle` without scripts. */
export function usePause<Value>(value: Value) {
  const [kept, setKept] = useState<{ value: Value } | null>(null)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const toggle = scripted ? () => setKept(kept ? null : { value }) : null
  return { shown: kept ? kept.value : value, paused: kept !== null, toggle }
}
