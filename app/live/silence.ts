/** What notices that the site does not answer: the readings of the page's data, and its socket. */
type Witness = 'readings' | 'socket'

const silent = new Set<Witness>()
const heeding = new Set<() => void>()
let since: number | null = null

/** Says whether the site is silent to this witness: one page has one site, whoever of its parts notices. */
export function tellSilence(witness: Witness, isSilent: boolean): void {
  if (isSilent) silent.add(witness)
  else silent.delete(witness)
  since = silent.size > 0 ? (since ?? performance.now()) : null
  for (const heed of heeding) heed()
}

/** Since when the site is silent, in milliseconds of this page's own clock; null while it answers. */
export const silentFrom = (): number | null => since

/** Calls `heed` when this may have changed; gives what stops it. */
export function onSilence(heed: () => void): () => void {
  heeding.add(heed)
  return () => heeding.delete(heed)
}
