import { and, eq } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { file } from '~db/schema/files'

/** Takes a file off a contribution, which its caller holds. Its bytes follow; nothing there is fine too. */
export async function removeFile(tx: Tx, { id, contributionId }: { id: string; contributionId: number }): Promise<void> {
  await tx.delete(file).where(and(eq(file.id, id), eq(file.contributionId, contributionId)))
}
