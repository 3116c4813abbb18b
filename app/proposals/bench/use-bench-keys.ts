import { type RefObject, useEffect, useRef } from 'react'
import { listensToKeys, writes } from '~/ui/listens-to-keys'
import type { Question } from './act-bar'

type Commands = { ask: (question: Question) => void; undo: () => void; untick: () => void; search: () => void }

/** The keys that act. Listened to where the focus is on the bench and nobody writes, and as long as they were not put off. */
export function useBenchKeys(bench: RefObject<HTMLElement>, listens: boolean, commands: Commands): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    if (!listens) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !listensToKeys() || writes(event.target)) return
      if (event.target !== document.body && !bench.current?.contains(event.target as Node)) return
      const { ask, undo, untick, search } = latest.current
      const command = { g: () => ask({ ask: 'stack', typed: '' }), n: () => ask({ ask: 'new' }), r: () => ask({ ask: 'redirect' }), x: () => ask({ ask: 'reject' }), z: undo, '/': search, escape: untick }[event.key.toLowerCase()]
        ?? (/^\d$/.test(event.key) ? () => ask({ ask: 'stack', typed: event.key }) : null)
      // Enter on a box would send the form of a page without scripts; here it opens what the title leads to.
      const opens = event.key === 'Enter' && event.target instanceof HTMLInputElement ? () => event.target instanceof HTMLElement && event.target.closest('li')?.querySelector('a')?.click() : null
      if (!command && !opens) return
      event.preventDefault()
      ;(command ?? opens)?.()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [bench, listens])
}
