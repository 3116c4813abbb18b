import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ListedFile } from './file'

/**
 * The files joined to a contribution, in their order, as a value of a larger question. To whoever is not its author, not
 * those that the antivirus has still to see.
 */
export const filesOf = (contributionId: SQL, isAuthor: SQL): SQL => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name, 'type', file.type, 'size', file.size, 'isUnchecked', unchecked_since is not null) order by slot)
  from file where file.contribution_id = ${contributionId} and (unchecked_since is null or ${isAuthor})), '[]')`

/** What its author has joined to a contribution. */
export async function listOwnFiles(db: Reader, contributionId: number): Promise<ListedFile[]> {
  const [row] = await db.execute<{ files: ListedFile[] }>(sql`select ${filesOf(sql`${contributionId}::bigint`, sql`true`)} as files`)
  return row?.files ?? []
}
