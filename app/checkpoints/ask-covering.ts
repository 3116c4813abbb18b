import type { SignedHead } from '~/ledger/head'

type Published = { items: (SignedHead & { publishedAt: string })[] }
/** The first published checkpoint that covers a line, when one does, and when the last of all was published. */
export type Covering = { checkpoint: SignedHead | null; publishedAt: Date | null; latest: Date | null }

/**
 * Asks the site, from the page, which checkpoint covers a receipt's line. A promise does not say its line: its vote keeps
 * its counts hidden until the close, so that the last checkpoint, the seal's, covers it. @throws when the site does not answer
 */
export async function askCovering(slug: string, paper: { seq?: unknown }): Promise<Covering> {
  const read = async (asked: string) => {
    const answer = await fetch(`/api/v1/editions/${slug}/checkpoints?limit=1${asked}`)
    if (!answer.ok) throw new Error(`the checkpoints answered ${answer.status}`)
    const { items: [found] } = (await answer.json()) as Published
    return found && { checkpoint: { head: found.head, signature: found.signature }, publishedAt: new Date(found.publishedAt) }
  }
  const last = await read('')
  const covering = Number.isSafeInteger(paper.seq) && Number(paper.seq) > 0 ? await read(`&line=${paper.seq}`) : last
  return { checkpoint: null, publishedAt: null, ...covering, latest: last?.publishedAt ?? null }
}
