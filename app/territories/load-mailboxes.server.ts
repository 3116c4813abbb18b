import { sql } from 'drizzle-orm'
import type { Work } from '~/work.server'
import { asOwner } from './as-owner.server'
import { type MailboxLine, readMailboxes } from './read-mailboxes'

/** What became of one line: the territory whose address it now is, or why it was refused. */
export type LoadedLine = MailboxLine & { territory?: string }

/**
 * Keeps the official address of each territory of a CSV (`readMailboxes`), in the place of the one it had. A line that
 * says nothing of a territory of today is refused and told, the others are kept.
 */
export async function loadMailboxes({ tx, at }: Pick<Work, 'tx' | 'at'>, text: string): Promise<LoadedLine[]> {
  const lines = readMailboxes(text)
  const read = lines.filter((line) => 'code' in line)
  const found = new Map((await tx.execute<{ line: number; id: number; name: string }>(sql`
    select line, territory.id, territory.name from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as row(line int, code text)
    join territory on closed_at is null and (territory.siren = row.code or (territory.kind = 'commune' and territory.code = row.code))`)).map((row) => [row.line, row]))
  // A commune given by its INSEE code and again by its SIREN: the later line is kept.
  const kept = new Map(read.flatMap(({ line, email }) => {
    const territory = found.get(line)
    return territory ? [[territory.id, { id: territory.id, email }] as const] : []
  }))
  const loadedAt = (await at()).toISOString()
  await asOwner(tx, () => tx.execute(sql`
    insert into territory_mailbox (territory_id, email, loaded_at)
    select id, email, ${loadedAt} from jsonb_to_recordset(${JSON.stringify([...kept.values()])}::jsonb) as row(id bigint, email text)
    on conflict (territory_id) do update set email = excluded.email, loaded_at = excluded.loaded_at`))
  return lines.map((line) => {
    if ('why' in line) return line
    const territory = found.get(line.line)
    return territory ? { ...line, territory: territory.name } : { line: line.line, why: `${line.code} n’est aucune collectivité d’aujourd’hui` }
  })
}
