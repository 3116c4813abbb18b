import { sql } from 'drizzle-orm'
import { holdLedger, type Tail } from '~/ledger/append.server'
import type { Work } from '~/work.server'
import { type Edition, findEdition } from './edition.server'
import { lockEdition } from './hold-edition.server'

/**
 * Holds an edition and its ledger's pen, then takes the instant: an act that waited past the close is judged closed, and
 * lines are dated in their order. A clock set back does not turn the ledger back: the act then takes the date of the line
 * before it. @param mode `share` for votes; `exclusive` for what fixes or ends the vote @throws 404
 */
export async function holdVote({ tx }: Work, slug: string, mode: 'share' | 'exclusive'): Promise<{ edition: Edition; tail: Tail }> {
  // Sent together, run one after the other: what is read after a lock is read once it is held.
  const [, tail, edition] = await Promise.all([lockEdition(tx, slug, mode), holdLedger(tx, editionOf(slug)), findEdition(tx, slug)])
  return { edition: { ...edition, at: tail.at && tail.at > edition.at ? tail.at : edition.at }, tail }
}

const editionOf = (slug: string) => sql`(select id from edition where slug = ${slug})`
