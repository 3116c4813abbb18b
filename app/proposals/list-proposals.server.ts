import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { KEPT } from './kept.server'

export type ListedProposal = {
  id: number
  number: number
  title: string
  summary: string
  theme: string
  reconstructed: boolean
  /** What the first committee decided; null as long as it has not. */
  kept: boolean | null
}

export type ProposalList = { items: ListedProposal[]; total: number }

/** `shuffled`: in an order of its own for each seed. `counted`: the most supported first, to ask only once counts are shown. */
export type ProposalOrder = { by: 'number' } | { by: 'shuffled'; seed: string } | { by: 'counted'; unit: 'territory' | 'person' }

type Wanted = { words?: string; themeId?: number | null; kept?: boolean; order: ProposalOrder; offset?: number; limit: number }

/** Proposals of an edition that match, from `offset` on, and how many match in all. */
export async function listProposals(db: Reader, editionId: number, wanted: Wanted): Promise<ProposalList> {
  const { offset = 0, limit } = wanted
  const [row] = await db.execute<ProposalList>(sql`
    with found as (
      select proposal.id, number, title, summary, theme.name as theme, reconstructed, ${KEPT} as kept
      from proposal join theme on theme.id = theme_id
      where proposal.edition_id = ${editionId} and ${matching(wanted)}),
    shown as (select found.*, row_number() over (order by ${orderOf(wanted.order, editionId)}) as place from found
      order by place limit ${limit} offset ${offset})
    select (select count(*) from found) as total,
      coalesce((select jsonb_agg(to_jsonb(shown) - 'place' order by place) from shown), '[]') as items`)
  return row ?? { items: [], total: 0 }
}

/** The themes of an edition that have proposals, with how many. */
export async function listProposalThemes(db: Reader, editionId: number): Promise<{ id: number; name: string; proposals: number }[]> {
  return [...(await db.execute<{ id: number; name: string; proposals: number }>(sql`
    select theme.id, name, count(*) as proposals from theme join proposal on theme_id = theme.id
    where theme.edition_id = ${editionId} group by theme.id order by position`))]
}

/** Every word must be somewhere in the title or the summary, accents and case aside. */
function matching({ words = '', themeId = null, kept }: Wanted): SQL {
  const search = sql`not exists (select from unnest(string_to_array(search_form(${words}), ' ')) as word
    where position(word in search_form(title || ' ' || summary)) = 0)`
  return sql`${search} and (${themeId}::bigint is null or theme_id = ${themeId}) and (${kept ?? null}::boolean is null or ${KEPT} = ${kept ?? null})`
}

function orderOf(order: ProposalOrder, editionId: number): SQL {
  if (order.by === 'number') return sql`number`
  if (order.by === 'shuffled') return sql`md5(${order.seed} || ' ' || id), id`
  const counted = order.unit === 'territory' ? sql`count(distinct territory_id)` : sql`count(*)`
  return sql`(select ${counted} from vote where edition_id = ${editionId} and proposal_id = found.id and withdrawn_at is null) desc, number`
}
