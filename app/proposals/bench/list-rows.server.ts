import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ShownTerritory } from '~/contributions/contribution'
import { TERRITORY } from '~/contributions/verdict.server'
import { originWords } from '~/contributions/words'
import { IS_WAITING } from '../waiting.server'
import type { Row } from './row'

type Read = Omit<Row, 'place' | 'level' | 'departement'> & { territory: ShownTerritory | null; organisation: string }

/** Every contribution of an edition that waits, as rows of the bench, those that have waited longest first. @param ids only these, when given */
export async function listRows(db: Reader, editionId: number, ids?: number[]): Promise<Row[]> {
  const rows = await db.execute<Read>(sql`
    select id, kind, title, left(text, 160) as text, theme_id as "themeId", ${TERRITORY} as territory, organisation
    from contribution
    where edition_id = ${editionId} and ${IS_WAITING}
      ${ids ? sql`and id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))` : sql``}
    order by published_at, id`)
  return rows.map(({ territory, organisation, ...row }) => ({
    ...row, place: originWords(territory, organisation), level: territory?.kind ?? null, departement: territory?.departement ?? null,
  }))
}
