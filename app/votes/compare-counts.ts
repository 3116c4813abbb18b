import type { Count } from '~/live/tally'

type Recounted = { edition: string; size: number; sealed: boolean; counts: Count[] }
type Shown = { seq: number; proposals: { id: number; territories?: number; people?: number }[] }

/**
 * How a ledger found right stands to what the site shows, read after it: the same totals; another edition's ledger; more
 * votes since, of a vote still open; or proposals whose totals differ. A ledger of other lines than those the site counted
 * is never the same, whatever its totals.
 */
export function compareCounts(slug: string, { edition, size, sealed, counts }: Recounted, shown: Shown): 'same' | 'foreign' | 'moved' | { different: number } {
  if (edition !== slug) return 'foreign'
  if (shown.seq > size && !sealed) return 'moved'
  const found = new Map(counts.map((count) => [count.proposal, count]))
  const ids = new Set([...found.keys(), ...shown.proposals.map(({ id }) => id)])
  const odd = [...ids].filter((id) => {
    const of = shown.proposals.find((proposal) => proposal.id === id)
    return !of || of.territories !== found.get(id)?.territories || of.people !== found.get(id)?.people
  })
  return odd.length === 0 && shown.seq === size ? 'same' : { different: odd.length }
}
