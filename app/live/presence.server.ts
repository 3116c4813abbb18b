import type postgres from 'postgres'
import { openChannel } from './relay.server'

/** Someone at a place (`demo/regroupement`), on something there (`contribution:12`); one for each tab. */
export type Present = { place: string; tab: string; personId: string; name: string; on: string }

/** A tab that says nothing for so long is gone: it was closed, or its network, its machine, or its instance. */
const GONE_MS = 8_000

/**
 * Who is where, in memory alone: nothing of it is ever written down. Each tab says it again every few seconds, by HTTP, as
 * whoever its session says; each instance tells the others, and forgets by itself what is told no more.
 * @param sql a pool of its own, the one that listens
 */
export function openPresence(sql: postgres.Sql, { goneMs = GONE_MS } = {}) {
  const tabs = new Map<string, Present & { until: number }>()
  const take = (present: Present) => {
    const now = performance.now()
    for (const [tab, { until }] of tabs) if (until < now) tabs.delete(tab)
    const key = `${present.personId} ${present.tab}`
    if (present.on === '') tabs.delete(key)
    else tabs.set(key, { ...present, until: now + goneMs })
  }
  const tell = openChannel<Present>(sql, 'presence', take)
  return {
    /** Says where a tab is; `on` empty: it leaves. */
    say(present: Present): void {
      take(present)
      tell(present)
    },
    /** The others of a place: each person once a thing they are on. */
    others(place: string, personId: string): { name: string; on: string }[] {
      const now = performance.now()
      const there = [...tabs.values()].filter((one) => one.place === place && one.personId !== personId && one.until >= now)
      return [...new Map(there.map(({ name, on, personId: who }) => [`${who} ${on}`, { name, on }])).values()].sort((one, other) => one.name.localeCompare(other.name, 'fr'))
    },
  }
}

export type Presence = ReturnType<typeof openPresence>
