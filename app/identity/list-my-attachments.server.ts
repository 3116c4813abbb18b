import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Attachment } from './viewer'

/** One of the territories a person may speak for, with the number of what ties them. */
export type OneOfMine = Attachment & { id: number; departement: string | null }

/** Every territory a person may speak for, in the order they were declared. Which one they act for is `findViewer`'s to say. */
export const listMyAttachments = (db: Reader, personId: string): Promise<OneOfMine[]> => db.execute<OneOfMine>(sql`
  select attachment.id, territory_id as "territoryId", name, kind, level, departement
  from attachment join territory on territory.id = territory_id where person_id = ${personId} and revoked_at is null order by attachment.id`)
