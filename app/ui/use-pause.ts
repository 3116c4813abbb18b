import { useState } from 'react'

/** A value that can be held still: while paused, `shown` stays what it was when the pause began. */
export function usePause<Value>(value: Value) {
  const [kept, setKept] = useState<{ value: Value } | null>(null)
  return { shown: kept ? kept.value : value, paused: kept !== null, toggle: () => setKept(kept ? null : { value }) }
}
