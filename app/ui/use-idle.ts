import { useEffect, useState } from 'react'

/** Whether nobody has moved, touched or typed for `ms`: a room then sees the content alone. False without scripts. */
export function useIdle(ms = 4000): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), ms)
    }
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const sign of signs) addEventListener(sign, wake)
    wake()
    return () => {
      for (const sign of signs) removeEventListener(sign, wake)
      clearTimeout(timer)
    }
  }, [ms])
  return idle
}
