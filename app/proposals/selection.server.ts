import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind, ShownTerritory } from '~/contributions/contribution'
import { TERRITORY } from '~/contributions/verdict.server'
import { IS_WAITING } from './waiting.server'

export type Selected = { id: number; kind: ContributionKind; title: string; text: string; themeId: number; territory: ShownTerritory | null; organisation: string }

/** The waiting contributions among those ticked; what was decided or withdrawn meanwhile, or is not of this edition, is left out. */
export async function listSelected(db: Reader, editionId: number, ids: number[]): Promise<Selected[]> {
  return [...(await db.execute<Selected>(sql`
    select id, kind, title, left(text, 400) as text, theme_id as "themeId", ${TERRITORY} as territory, organisation
    from contribution
    where edition_id = ${editionId} and ${IS_WAITING}
      and id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    order by published_at, id`))]
}
