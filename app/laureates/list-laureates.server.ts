import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Line } from './designation'
import { PLACE } from '~/territories/place.server'
import type { ProjectState } from './project'

/** A published laureate, with the project it became. */
export type Laureate = Line & { reconstructed: boolean; project: { id: number; state: ProjectState } | null }

type Page = { publishedAt: string | null; total: number; amountCents: number; items: Laureate[] }

/**
 * One page of the laureates of an edition, by the number of their proposal. Before a second moderator has confirmed the
 * list, it is as if there were none. A cursor is the last laureate already read.
 */
export async function listLaureates(db: Reader, editionId: number, { after, limit }: { after?: number | undefined; limit: number }) {
  const [page] = await db.execute<Page>(sql`
    with published as (
      select laureate.*, confirmed_at, number, proposal.title as proposal_title
      from laureate join designation on designation.id = designation_id join proposal on proposal.id = proposal_id
      where laureate.edition_id = ${editionId} and confirmed_at is not null and cancelled_at is null),
    shown as (select * from published
      ${after ? sql`where (number, id) > (select number, id from published where id = ${after})` : sql``}
      order by number, id limit ${limit + 1})
    select (select min(confirmed_at) from published) as "publishedAt", (select count(*) from published) as total,
      (select coalesce(sum(amount_cents), 0)::bigint from published) as "amountCents",
      coalesce((select jsonb_agg(jsonb_build_object('id', shown.id, 'title', shown.title, 'amountCents', amount_cents, 'reconstructed', shown.reconstructed,
          'proposal', jsonb_build_object('id', proposal_id, 'number', number, 'title', proposal_title),
          'contribution', case when contribution.id is not null then jsonb_build_object('id', contribution.id, 'title', contribution.title) end,
          'territory', ${PLACE},
          'project', case when project.id is not null then jsonb_build_object('id', project.id, 'state', project.state) end) order by number, shown.id)
        from shown join territory on territory.id = shown.territory_id left join contribution on contribution.id = contribution_id
          left join project on project.laureate_id = shown.id), '[]') as items`)
  if (!page) throw new Error('the list of laureates has no page')
  const items = page.items.slice(0, limit)
  return {
    publishedAt: page.publishedAt ? new Date(page.publishedAt) : null,
    total: page.total,
    amountCents: page.amountCents,
    items,
    next: page.items.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}
