import { useEffect, useState } from 'react'
import { bench } from '../bench-address'

const IDLE_MS = 300
const NOTHING: ReadonlySet<number> = new Set()

/** The waiting contributions whose whole text has these words, which the rows hold only the beginning of: asked of the site once nobody types. */
export function useFound(slug: string, q: string): ReadonlySet<number> {
  const [found, setFound] = useState(NOTHING)
  useEffect(() => {
    setFound(NOTHING)
    if (q.trim().length < 3) return
    const left = new AbortController()
    const timer = setTimeout(() => {
      void fetch(`${bench(slug)}/trouvees?${new URLSearchParams({ q })}`, { signal: left.signal }).then((response) => response.json() as Promise<{ ids: number[] }>)
        .then(({ ids }) => setFound(new Set(ids)), () => {})
    }, IDLE_MS)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [slug, q])
  return found
}
