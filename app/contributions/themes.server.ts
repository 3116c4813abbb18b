import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { InputRefusal } from './contribution'

/** The themes of an edition, in their order. */
export const listThemes = (db: Reader, editionId: number) =>
  db.execute<{ id: number; name: string }>(sql`select id, name from theme where edition_id = ${editionId} order by position, id`)

/** Refuses a theme that this edition does not have: the list was tampered with, or changed since. */
export async function whyNotATheme(db: Reader, editionId: number, theme: number | null): Promise<InputRefusal | null> {
  if (theme === null) return null
  const known = await db.execute(sql`select from theme where edition_id = ${editionId} and id = ${theme}`)
  return known.length > 0 ? null : { refused: 'incomplete', errors: [{ field: 'theme', message: 'Choisissez un thème de la liste.' }] }
}
