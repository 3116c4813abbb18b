import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useHints } from '~/live/use-hints'
import { tellSilence } from '~/live/silence'
import { bench } from '../bench-address'
import { type FoldedRow, foldRow } from './keep-rows'
import type { BenchState, Decided } from './row'
import { type SentRows, unpackRows } from './send-rows'

export type Scheme = { id: string; title: string; pilot: string }

type Whole = { rows: SentRows; state: BenchState; schemes: Scheme[] }

/** More new rows than this at once are read with all the others. */
const FEW = 200
/** As many texts as are folded before the browser draws again. */
const A_SLICE = 250

/**
 * What waits, whole, in the browser; it moves by itself when anyone decides: at each hint the numbers of what waits are
 * read again, and the rows of those not known yet. Null until the first reading is there.
 * @returns `read`, to read now: with what became of the contributions named; null when the site did not answer as it does to a moderator
 */
export function useBench(slug: string) {
  const known = useRef(new Map<number, FoldedRow>())
  const [schemes, setSchemes] = useState<Scheme[]>([])
  const [state, setState] = useState<BenchState | null>(null)
  const asked = useRef(0)

  const readAll = useCallback(async () => {
    const whole = await ask<Whole>(`${bench(slug)}/lignes`)
    if (!whole) return
    for (const row of unpackRows(whole.rows)) known.current.set(row.id, foldRow(row))
    setSchemes(whole.schemes)
    setState(whole.state)
    await readTexts(slug, known.current)
    // The same, for rows that now say more.
    setState((now) => now && { ...now })
  }, [slug])

  const read = useCallback(async (de: number[] = []): Promise<{ state: BenchState; became: Decided[] } | null> => {
    const turn = ++asked.current
    const answer = await ask<{ state: BenchState; became: Decided[] }>(`${bench(slug)}/etat${de.length > 0 ? `?de=${de.join(',')}` : ''}`)
    if (!answer) return null
    const unknown = answer.state.waiting.filter((id) => !known.current.has(id))
    if (unknown.length > FEW) await readAll()
    else if (unknown.length > 0) {
      const some = await ask<Pick<Whole, 'rows'>>(`${bench(slug)}/lignes?ids=${unknown.join(',')}`)
      for (const row of some ? unpackRows(some.rows) : []) known.current.set(row.id, foldRow(row))
    }
    // An answer that was overtaken says less than what is shown.
    if (turn === asked.current) setState(answer.state)
    return answer
  }, [slug, readAll])

  useEffect(() => void readAll(), [readAll])
  useHints(slug, () => void read())

  const rows = useMemo(() => (state ? state.waiting.flatMap((id) => known.current.get(id) ?? []) : []), [state])
  return { rows, schemes, state, read }
}

/** Has known rows say how their texts begin, which the reading of all leaves out. */
async function readTexts(slug: string, known: Map<number, FoldedRow>): Promise<void> {
  const answer = await ask<{ texts: [number, string][] }>(`${bench(slug)}/debuts`)
  for (const [at, [id, text]] of answer?.texts.entries() ?? []) {
    if (at % A_SLICE === A_SLICE - 1) await new Promise((next) => setTimeout(next))
    const row = known.get(id)
    if (row) known.set(id, foldRow({ ...row, text }))
  }
}

async function ask<Answer>(address: string): Promise<Answer | null> {
  const response = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
  tellSilence('readings', response === null || response.status >= 500)
  return response?.ok && response.headers.get('content-type')?.startsWith('application/json') ? response.json() : null
}
