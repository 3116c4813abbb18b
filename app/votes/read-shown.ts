import type { Count, Tally } from '~/live/tally'

/** The counts the site shows, at the ledger's line `seq`, and what each proposal is called. */
export type Shown = { seq: number; counts: Count[]; proposals: { id: number; number: number; title: string }[] }

/**
 * What the site shows now. Its counts and their line come from one answer: read apart, a vote between the two would
 * accuse the site of a total that it never showed. The pages of the proposals give their titles only.
 * @param ask reads an address of this site
 */
export async function readShown(slug: string, ask: (address: string) => Promise<Response>): Promise<Shown> {
  const edition = `/api/v1/editions/${slug}`
  const { seq, counts = [] } = (await (await ask(`${edition}/tally`)).json()) as Tally
  const proposals: Shown['proposals'] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = (await (await ask(`${edition}/proposals?limit=100${cursor && `&cursor=${cursor}`}`)).json()) as { items: Shown['proposals']; next: string | null }
    proposals.push(...page.items)
    cursor = page.next
  }
  return { seq, counts, proposals }
}
