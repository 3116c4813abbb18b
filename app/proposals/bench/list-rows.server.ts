import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { originWords } from '~/contributions/words'
import { IS_WAITING } from '../waiting.server'
import type { Row } from './row'

/** As many as are seen first: the others come without the beginning of their text, which follows by itself. */
const IN_SIGHT = 30
/** As much of a text as a row shows. */
const BEGINNING = 160

type Read = Omit<Row, 'place'> & { name: string | null; code: string | null; organisation: string }

/**
 * Every contribution of an edition that waits, as rows of the bench, those that have waited longest first; only the first
 * have the beginning of their text. @param ids only these, when given, with it
 */
export async function listRows(db: Reader, editionId: number, ids?: number[]): Promise<Row[]> {
  const rows = await db.execute<Read>(sql`
    select contribution.id, contribution.kind, title, theme_id as "themeId", territory.name, territory.kind as level, territory.code, departement, organisation,
      ${ids ? sql`left(text, ${BEGINNING})` : sql`case when row_number() over (order by published_at, contribution.id) <= ${IN_SIGHT} then left(text, ${BEGINNING}) else '' end`} as text
    from contribution left join territory on territory.id = territory_id
    where edition_id = ${editionId} and ${IS_WAITING}
      ${ids ? sql`and contribution.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))` : sql``}
    order by published_at, contribution.id`)
  return rows.map(({ name, code, organisation, ...row }) => ({
    ...row, place: originWords(name !== null && code !== null && row.level ? { name, code, kind: row.level, departement: row.departement } : null, organisation),
  }))
}

/** The beginnings of the texts of all that waits, each with its number. */
export async function listBeginnings(db: Reader, editionId: number): Promise<[id: number, text: string][]> {
  const rows = await db.execute<{ id: number; text: string }>(sql`
    select id, left(text, ${BEGINNING}) as text from contribution where edition_id = ${editionId} and ${IS_WAITING} order by published_at, id`)
  return rows.map(({ id, text }) => [id, text])
}
