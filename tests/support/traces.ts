import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { asOwner } from './database'

/**
 * The tables, whoever's they are (the queue of letters included), with a row that says one of these words in any column:
 * texts, JSON, and bytes, which are read as they would be typed.
 */
export async function tablesSaying(tx: Tx, words: (string | null)[]): Promise<string[]> {
  const said = words.filter((word) => word !== null && word !== '')
  if (said.length === 0) throw new Error('there is nothing to look for')
  const sought = [...said, ...said.map((word) => Buffer.from(word ?? '').toString('hex'))].map((word) => sql`${`%${word}%`}`)
  return asOwner(tx, async () => {
    const tables = await tx.execute<{ name: string }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
    const found: string[] = []
    for (const { name } of tables) {
      const rows = await tx.execute(sql`select from ${sql.raw(name)} as row where row::text ilike any (array[${sql.join(sought, sql`, `)}]::text[]) limit 1`)
      if (rows.length > 0) found.push(name.replace('public.', ''))
    }
    return found.sort()
  })
}
