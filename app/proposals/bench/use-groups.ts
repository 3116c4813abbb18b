import { useEffect, useMemo, useState } from 'react'
import type { NearGroup } from '~/contributions/near/group-near.server'
import { bench } from '../bench-address'
import type { FoldedRow } from './keep-rows'

/** Near contributions that wait, the one nearest to all the others first. */
export type Suggestion = { key: number; word: string; rows: FoldedRow[] }

const FIELD = 'ecartes-'

/**
 * The groups the site suggests, of what still waits; read once, a moment after the rows: they do not hold up the opening.
 * @returns `setAside`, for a group this browser wants to see no more
 */
export function useGroups(slug: string, rows: readonly FoldedRow[]) {
  const [groups, setGroups] = useState<NearGroup[]>([])
  const [aside, setAsides] = useState<number[]>([])
  const isReady = rows.length > 0
  useEffect(() => {
    if (!isReady) return
    setAsides(JSON.parse(sessionStorage.getItem(FIELD + slug) ?? '[]') as number[])
    const left = new AbortController()
    void fetch(`${bench(slug)}/voisines`, { signal: left.signal }).then((response) => response.json() as Promise<{ groups: NearGroup[] }>)
      .then((answer) => setGroups(answer.groups), () => {})
    return () => left.abort()
  }, [slug, isReady])

  const suggestions = useMemo(() => {
    const waiting = new Map(rows.map((row) => [row.id, row]))
    return groups.map(({ ids, word }): Suggestion => ({ key: ids[0] ?? 0, word, rows: ids.flatMap((id) => waiting.get(id) ?? []) }))
      .filter((group) => group.rows.length >= 2)
      .sort((one, other) => other.rows.length - one.rows.length || one.key - other.key)
  }, [groups, rows])
  const nearOnes = useMemo(() => new Set(suggestions.flatMap((group) => group.rows.map(({ id }) => id))), [suggestions])

  function setAside(key: number) {
    const all = [...aside, key]
    setAsides(all)
    sessionStorage.setItem(FIELD + slug, JSON.stringify(all))
  }
  return { suggestions: suggestions.filter(({ key }) => !aside.includes(key)), nearOnes, setAside }
}
