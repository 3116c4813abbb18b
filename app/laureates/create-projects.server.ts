import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { findPhase } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'

/**
 * Makes the project of each laureate of a list just published, with the only two milestones the calendar knows: the
 * designation, reached, and the launch, due by the end of its phase.
 */
export async function createProjects(tx: Tx, edition: Pick<Edition, 'calendar' | 'at'>, designationId: number): Promise<void> {
  const launch = findPhase(edition.calendar, 'launch')
  if (!launch) throw new Error('laureates were published without a launch phase')
  const at = edition.at.toISOString()
  await tx.execute(sql`
    with made as (
      insert into project (edition_id, laureate_id, created_at)
      select edition_id, id, ${at}::timestamptz from laureate where designation_id = ${designationId} returning id),
    day as (select (${at}::timestamptz at time zone 'Europe/Paris')::date as designated,
      (${launch.closesAt.toISOString()}::timestamptz at time zone 'Europe/Paris')::date as launched)
    insert into milestone (project_id, position, label, due_on, reached_on)
    select id, 1, 'Désignation parmi les lauréats', designated, designated from made, day
    union all select id, 2, 'Signature de la convention et lancement', launched, null from made, day`)
}
