import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { listEditions } from '~/editions/edition.server'
import { whyRegroupingClosed } from '~/proposals/policy'
import { IS_WAITING } from '~/proposals/waiting.server'
import { standing } from './queue/queue.server'

/** What moderators are waited for: of what kind, how many, in which edition (null: in none), since when. */
export type ToDecide = { kind: 'looks' | 'reports' | 'contributions' | 'contests' | 'applications' | 'laureates' | 'move' | 'attachments' | 'structures'; slug: string | null; name: string | null; number: number; since: Date }

type Row = Omit<ToDecide, 'since'> & { since: string }

/** Everything that waits for a moderator, what has waited longest first. Contributions wait only while they can be looked at and regrouped. */
export async function listToDecide(db: Reader): Promise<ToDecide[]> {
  const regroupable = (await listEditions(db)).filter((edition) => whyRegroupingClosed(edition) === null).map(({ id }) => id)
  const rows = await db.execute<Row>(sql`
    select kind, slug, name, number, since from (
      select edition_id, 'contributions' as kind, count(*) as number, min(published_at) as since from contribution
        where edition_id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(regroupable)}::jsonb))
          and ${IS_WAITING} group by edition_id
      union all select edition_id, 'contests', count(*), min(contested_at) from contest
        where edition_id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(regroupable)}::jsonb))
          and answered_at is null group by edition_id
      union all select edition_id, 'looks', count(*), min(deposited_at)
        from (${standing(sql`edition_id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(regroupable)}::jsonb))`)}) as file
        where state in ('waiting', 'new', 'changed') group by edition_id
      union all select edition_id, 'reports', count(distinct (contribution.id, comment_id)), min(reported_at)
        from report join contribution on contribution.id = contribution_id where decided_at is null group by edition_id
      union all select edition_id, 'applications', count(*), min(submitted_at) from application
        where submitted_at is not null and decision is null and withdrawn_at is null group by edition_id
      union all select edition_id, 'laureates', 1, sent_at from designation
        where sent_at is not null and confirmed_at is null and cancelled_at is null
      union all select edition_id, 'move', count(*), min(asked_at) from phase_move_request
        where confirmed_at is null and dropped_at is null group by edition_id
      union all select null, 'attachments', count(*), min(declared_at) from attachment
        where level = 'declared' and revoked_at is null having count(*) > 0
      union all select null, 'structures', count(*), min(asked_at) from structure
        where decided_at is null having count(*) > 0
    ) as waiting left join edition on edition.id = edition_id order by since, slug, kind`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}
