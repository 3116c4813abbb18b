import type { Count } from '~/live/tally'
import type { Shown } from './read-shown'

type Recounted = { edition: string; size: number; sealed: boolean; counts: Count[] }

/**
 * How a ledger found right stands to what the site shows, read after it: the same totals; another edition's ledger; more
 * votes since, of a vote still open; or proposals whose totals differ. A ledger of other lines than those the site counted
 * is never the same, whatever its totals.
 */
export function compareCounts(slug: string, { edition, size, sealed, counts }: Recounted, shown: Pick<Shown, 'seq' | 'counts'>): 'same' | 'foreign' | 'moved' | { different: number } {
  if (edition !== slug) return 'foreign'
  if (shown.seq > size && !sealed) return 'moved'
  const [found, told] = [byProposal(counts), byProposal(shown.counts)]
  const odd = [...new Set([...found.keys(), ...told.keys()])].filter((id) => {
    const of = told.get(id)
    return !of || of.territories !== found.get(id)?.territories || of.people !== found.get(id)?.people
  })
  return odd.length === 0 && shown.seq === size ? 'same' : { different: odd.length }
}

const byProposal = (counts: Count[]) => new Map(counts.map((count) => [count.proposal, count]))
