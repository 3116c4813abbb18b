import { useEffect } from 'react'

/** Loads the page anew once the site answers again: nobody stands beside a big screen to do it. */
export function useReturnOfSite(everyMs = 5000): void {
  useEffect(() => {
    const clock = setInterval(async () => {
      const answers = await fetch('/readyz').then(({ ok }) => ok, () => false)
      if (answers) location.reload()
    }, everyMs)
    return () => clearInterval(clock)
  }, [everyMs])
}
