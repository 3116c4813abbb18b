import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { formatRemaining } from '~/ui/paris-time'

/**
 * What is left until `until`, counted from the database's instant `at`; the browser only measures what passes since,
 * so that a wrong clock shows nothing wrong. At the end the page asks the site what has become of it.
 */
export function Countdown({ until, at }: { until: Date; at: Date }) {
  const served = until.getTime() - at.getTime()
  const [left, setLeft] = useState(served)
  const { revalidate } = useRevalidator()

  useEffect(() => {
    const start = performance.now()
    setLeft(served)
    const tick = setInterval(() => {
      const now = served - (performance.now() - start)
      setLeft(now)
      if (now > 0) return
      clearInterval(tick)
      revalidate()
    }, 1000)
    return () => clearInterval(tick)
  }, [served, revalidate])

  return <span className="cc-countdown">{formatRemaining(left)}</span>
}
