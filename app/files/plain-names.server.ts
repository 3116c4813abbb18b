import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { FILE_TYPES } from '~db/schema/files'
import { plainName } from './file-type'

/** Gives plain names to the files of someone who leaves: “CV Claire Vidal.pdf” says who they were. The files stay with what they are joined to. */
export async function giveFilesPlainNames(tx: Tx, personId: string): Promise<void> {
  for (const type of FILE_TYPES) await tx.execute(sql`update file set name = ${plainName(type)} where added_by = ${personId} and type = ${type}`)
}
