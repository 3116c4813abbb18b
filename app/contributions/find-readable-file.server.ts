import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { StoredFile } from '~/files/file'
import { notFound } from '~/http/problems.server'
import { isUuid } from '~/http/read-id.server'

/**
 * Finds a file to read as its contribution may be: by anyone when that one is public and the antivirus is not awaited, by
 * its author alone otherwise, and by moderators once it was deposited: what waits for their look, or was refused, is theirs to read. Its name in the address is its own, or an address could call it anything. @throws 404
 */
export async function findReadableFile(db: Reader, { id, name, readerId, isModerator = false }: { id: string | undefined; name: string | undefined; readerId: string | null; isModerator?: boolean }): Promise<{ file: StoredFile; isPublic: boolean }> {
  const missing = 'Ce fichier n’existe pas, ou n’est pas public.'
  if (!isUuid(id)) throw notFound(missing)
  const [found] = await db.execute<StoredFile & { isPublic: boolean; isTheirs: boolean }>(sql`
    select file.id, name, type, size, published_at is not null and withdrawn_at is null and unchecked_since is null as "isPublic",
      coalesce(author_id = ${readerId}::uuid, false) or ${isModerator} and coalesce(published_at, submitted_at) is not null and unchecked_since is null as "isTheirs"
    from file join contribution on contribution.id = contribution_id where file.id = ${id} and name = ${name ?? ''}`)
  if (!found || !(found.isPublic || found.isTheirs)) throw notFound(missing)
  const { isPublic, isTheirs: _, ...file } = found
  return { file, isPublic }
}
