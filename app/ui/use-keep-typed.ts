import { useEffect, useState } from 'react'
import { bringBack, keepTyped } from './keep-typed'

/**
 * Keeps what a signed-in person types from the sending of a form to its answer, and puts it back if their session had
 * ended. Nothing without scripts: the form is then one step back.
 * @param who whose page this is; null for a visitor, or a page that says an error
 * @returns whether something was put back
 */
export function useKeepTyped(who: string | null): boolean {
  const [isBack, setBack] = useState(false)
  useEffect(() => {
    if (who === null) return
    setBack(bringBack(who))
    const keep = (event: SubmitEvent) => {
      if (!event.defaultPrevented && event.target instanceof HTMLFormElement) keepTyped(event.target, who)
    }
    document.addEventListener('submit', keep)
    return () => document.removeEventListener('submit', keep)
  }, [who])
  return isBack
}
