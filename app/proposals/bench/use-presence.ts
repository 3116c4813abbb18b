import { useEffect, useRef, useState } from 'react'
import { bench } from '../bench-address'

/** How often a tab says where it is; and how soon after it moved. */
const BEAT_MS = 2_500
const MOVED_MS = 250

export type Other = { name: string; on: string }

/**
 * Says to the site what this tab is on, as long as it is in sight, and gives where the other moderators are. A tab that is
 * closed says so; one that is killed is forgotten within seconds.
 * @param on `contribution:12`, `proposal:3`, or `bench`
 */
export function usePresence(slug: string, on: string): Other[] {
  const [others, setOthers] = useState<Other[]>([])
  const tab = useRef('')
  useEffect(() => {
    if (tab.current === '') tab.current = crypto.randomUUID?.() ?? `onglet-${performance.timeOrigin}-${performance.now()}`.replaceAll('.', '-')
    let left = false
    const say = async (where: string, keepalive = false) => {
      const answer = await fetch(`${bench(slug)}/presence?${new URLSearchParams({ onglet: tab.current, sur: where })}`, { keepalive }).then(
        (response) => (response.headers.get('content-type')?.startsWith('application/json') ? (response.json() as Promise<{ others: Other[] }>) : null), () => null)
      if (!left && where !== '') setOthers((before) => (JSON.stringify(before) === JSON.stringify(answer?.others ?? []) ? before : (answer?.others ?? [])))
    }
    const beat = () => document.visibilityState === 'visible' && void say(on)
    const leave = () => void say('', true)
    const soon = setTimeout(beat, MOVED_MS)
    const clock = setInterval(beat, BEAT_MS)
    addEventListener('pagehide', leave)
    return () => {
      left = true
      clearTimeout(soon)
      clearInterval(clock)
      removeEventListener('pagehide', leave)
    }
  }, [slug, on])
  return others
}
