import { sql } from 'drizzle-orm'
import type { Db, Reader } from '~db/client.server'
import { findEdition } from '~/editions/edition.server'
import { grow, EMPTY, leafHash, rootOf } from '~/ledger/merkle'
import { findHead, readTexts } from '~/ledger/read-file.server'
import type { Count } from '~/live/tally'
import { verify } from '../../public/verifier.mjs'
import { readTally } from './tally.server'

type Checked = { size: number; sealed: boolean; notes: string[]; wrong: string[] }

/**
 * Recounts a ledger as the database holds it, with the program that anyone uses, and compares what it finds with the
 * table of votes and with every head stored on the way. All of it as of one instant. @throws 404
 */
export const verifyLedger = (db: Db, slug: string): Promise<Checked> =>
  db.transaction(async (tx) => {
    const edition = await findEdition(tx, slug)
    const head = await findHead(tx, edition)
    if (!head) return { size: 0, sealed: false, notes: [], wrong: ['Cette édition n’a pas encore de registre.'] }
    const heads: string[] = []
    const { wrong, notes, counts, size, sealed } = await verify(linesUnder(tx, edition.id, head.size, heads), { headed: false })
    if (wrong) return { size, sealed, notes, wrong: [`Ligne ${wrong.row}\u00a0: ${wrong.why}.`] }
    if (size !== head.size) heads.push(`Le registre a ${size} lignes, et sa dernière tête en annonce ${head.size}.`)
    const tally = await readTally(tx, slug)
    if (!tally?.counts) return { size, sealed, notes: [...notes, 'Les comptes sont cachés jusqu’à la clôture\u00a0: ils n’ont pas été comparés à la table des votes.'], wrong: heads }
    return { size, sealed, notes, wrong: [...heads, ...differences(counts, tally.counts)] }
  }, { isolationLevel: 'repeatable read', accessMode: 'read only' })

/** The lines as bytes; in `wrong`, the stored heads and hashes that are not theirs. */
async function* linesUnder(db: Reader, editionId: number, size: number, wrong: string[]): AsyncGenerator<Uint8Array> {
  const heads = await db.execute<{ size: number; root: Buffer }>(sql`select size, root from ledger_head where edition_id = ${editionId} order by size`)
  const ahead = heads.values()
  let next = ahead.next().value
  let tree = EMPTY
  for await (const lines of readTexts(db, editionId, size)) {
    for (const line of lines) {
      tree = grow(tree, [leafHash(line)]).tree
      if (next?.size !== tree.size) continue
      if (!rootOf(tree).equals(next.root)) wrong.push(`La tête de ${next.size} lignes n’est pas celle de ces lignes.`)
      next = ahead.next().value
    }
    yield Buffer.from(lines.map((line) => `${line}\n`).join(''))
  }
}

/** Each proposal whose counts differ, in words. */
function differences(found: Count[], kept: Count[]): string[] {
  const words = (of: Count | undefined) => (of ? `${of.territories} territoires et ${of.people} personnes` : 'rien')
  return kept.flatMap((count) => {
    const recounted = found.find(({ proposal }) => proposal === count.proposal)
    return words(recounted) === words(count) ? [] : [`Proposition ${count.proposal}\u00a0: le registre donne ${words(recounted)}, la table ${words(count)}.`]
  })
}
