/**
 * What a signed-in person types, kept in this browser until the site has it: a tab, a network, a session or a server that
 * dies costs nothing then. Nothing of it leaves the browser. It goes when the site has it, when its person signs out, when
 * another person writes on this machine, and after a month.
 */
export type KeptHere = { who: string; page: string; /** When it was typed. */ at: string; fields: [name: string, value: string][]; /** What page it was typed on, to its maker. */ mark: string; isSent: boolean }

const PREFIX = 'saisie '
const MONTH_MS = 30 * 24 * 3_600_000

/** The key of one opening of a page: two tabs never write over each other. */
export const keyHere = (page: string): string => `${PREFIX}${page} ${performance.timeOrigin}${Math.random()}`

/** Keeps what is typed under its key; says whether this browser could. */
export function keepHere(key: string, kept: KeptHere): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export const forgetHere = (key: string): void => attempt(() => localStorage.removeItem(key))

/** Forgets all of it, or all that was typed under an address. */
export const forgetAllHere = (under = ''): void => attempt(() => {
  for (const key of keys()) if (key.startsWith(PREFIX + under)) localStorage.removeItem(key)
})

/** What `who` typed on a page and the site may not have, the last first. What another person typed, anywhere, is forgotten, and what is a month old at `now`. */
export function listHere(page: string, who: string, now: Date): (KeptHere & { key: string })[] {
  const found: (KeptHere & { key: string })[] = []
  attempt(() => {
    for (const key of keys()) {
      const kept = read(key)
      if (!kept || kept.who !== who || now.getTime() - Date.parse(kept.at) > MONTH_MS) localStorage.removeItem(key)
      else if (kept.page === page) found.push({ ...kept, key })
    }
  })
  return found.sort((one, other) => other.at.localeCompare(one.at))
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))

/** Its person may have written anything there, and so may another version of this site. */
function read(key: string): KeptHere | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptHere> | null
    return typeof kept?.at === 'string' && Array.isArray(kept.fields) ? (kept as KeptHere) : null
  } catch {
    return null
  }
}

/** A browser may forbid all of it. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // Then nothing was kept here either.
  }
}
