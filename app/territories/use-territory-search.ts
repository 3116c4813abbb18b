import { useEffect, useState } from 'react'
import type { FoundTerritory } from './search.server'
import { MOST_PROPOSED } from './words'

/** Nobody has finished a word who typed its last letter less than so many milliseconds ago. */
const PAUSE = 120
/** After so long, whoever waits is told that something is wrong. */
const LONGEST = 8_000

type Answer =
  | { state: 'found'; found: readonly FoundTerritory[]; /** Whether there are others than those. */ more: boolean }
  /** What was typed can be nobody’s number: `why` says so. */
  | { state: 'refused'; why: string }
  | { state: 'failed' }

/** Where the search of what is typed is: nothing asked, being asked, or answered. */
export type TerritorySearch = { state: 'idle' } | { state: 'asking' } | Answer

/**
 * Asks the site, as it is typed, which territories are meant. An answer is only ever given for what is typed now: a later
 * letter abandons the question before, and hides what it had found. Asks again when `attempt` changes.
 */
export function useTerritorySearch(typed: string, attempt: number): TerritorySearch {
  const q = typed.trim().replace(/\s+/g, ' ')
  const question = `${attempt} ${q}`
  const [last, setLast] = useState<{ question: string; answer: Answer }>()
  useEffect(() => {
    if (q === '') return
    const request = new AbortController()
    let isAbandoned = false
    const asking = setTimeout(async () => {
      const late = setTimeout(() => request.abort(), LONGEST)
      const answer = await ask(q, request.signal).catch((): Answer => ({ state: 'failed' }))
      clearTimeout(late)
      if (!isAbandoned) setLast({ question, answer })
    }, PAUSE)
    return () => {
      isAbandoned = true
      clearTimeout(asking)
      request.abort()
    }
  }, [q, question])
  if (q === '') return { state: 'idle' }
  return last?.question === question ? last.answer : { state: 'asking' }
}

async function ask(q: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/v1/territories?${new URLSearchParams({ q, limit: String(MOST_PROPOSED + 1) })}`, { signal })
  if (response.status === 400) return { state: 'refused', why: (await response.json()).errors[0].message }
  if (!response.ok) return { state: 'failed' }
  const { items } = (await response.json()) as { items: FoundTerritory[] }
  return { state: 'found', found: items.slice(0, MOST_PROPOSED), more: items.length > MOST_PROPOSED }
}
