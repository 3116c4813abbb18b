import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { asOwner } from './database'

/** Makes an edition's checkpoints older, as time would. */
export const ageCheckpoints = (tx: Tx, { id }: Pick<Edition, 'id'>, minutes: number) =>
  asOwner(tx, () => tx.execute(sql`update checkpoint set published_at = published_at - make_interval(mins => ${minutes}) where edition_id = ${id}`))
