import { sql } from 'drizzle-orm'
import { listOf } from '~db/list-of'
import type { Tx } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import type { Tail } from '~/ledger/append.server'
import type { Hash } from '~/ledger/merkle'

/**
 * How many supports each voter gives in one edition, kept from one batch to the next: counted at each vote, they would cost
 * as much as all else that is read for it. `asOf`: the last line of the ledger they are true of; null: of none.
 */
export type KeptSupports = { asOf: Hash | null; of: Map<string, number> }

export const keepSupports = (): KeptSupports => ({ asOf: null, of: new Map() })

/** People kept at most: beyond, those of the next votes are counted again. */
const MOST_PEOPLE = 20_000

/**
 * The supports of `people`, for who holds the ledger's pen: those kept if its last line is still the one they are true of,
 * since none is given or ended without a line, and each line names all those before it. Else, whoever wrote that line, and
 * after a batch that was not written, they are counted again. Nothing is counted in an edition without a limit.
 * @returns to be kept up to date as the batch goes; `kept.asOf` is null until its end
 */
export async function recallSupports(tx: Tx, { id, rules }: Edition, { last }: Tail, people: Iterable<string>, kept: KeptSupports): Promise<Map<string, number>> {
  const isLimited = rules.votes.limit !== null
  if (!isLimited || !kept.asOf?.equals(last) || kept.of.size > MOST_PEOPLE) kept.of.clear()
  kept.asOf = null
  if (!isLimited) return new Map()
  const unknown = [...people].filter((person) => !kept.of.has(person))
  for (const { person, supports } of await countSupports(tx, id, unknown)) kept.of.set(person, supports)
  return kept.of
}

async function countSupports(tx: Tx, editionId: number, people: string[]) {
  if (people.length === 0) return []
  // By the key of each person's votes: with the edition among the conditions, it would be by all the votes of the edition.
  return tx.execute<{ person: string; supports: number }>(sql`
    select person, (select count(*) filter (where edition_id = ${editionId} and withdrawn_at is null) from vote where person_id = person) as supports
    from unnest(${listOf(people)}::uuid[]) as voter(person)`)
}
