import { sql } from 'drizzle-orm'
import { SITE_ROLE, type Tx } from '~db/client.server'

/** Writes the reference, which the site itself may only read: for the operator’s command line, whose account owns the database. */
export async function asOwner<Written>(tx: Tx, write: () => Promise<Written>): Promise<Written> {
  await tx.execute(sql`set local role none`)
  const written = await write()
  await tx.execute(sql.raw(`set local role ${SITE_ROLE}`))
  return written
}
