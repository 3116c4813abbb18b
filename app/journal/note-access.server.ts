import { sql } from 'drizzle-orm'
import type { ACCESS_PAGES } from '~db/schema/journal'
import type { Perform } from '~/work.server'

export type AccessPage = (typeof ACCESS_PAGES)[number]

/**
 * Notes that someone with power saw who these people are: one row a day for each page and each person, however many times
 * they look. Their own name is no secret to them. A page is never refused for it: what fails is said to the operator.
 */
export async function noteAccess(perform: Perform, { actorId, page, people }: { actorId: string; page: AccessPage; people: string[] }): Promise<void> {
  const seen = [...new Set(people)].filter((personId) => personId !== actorId)
  if (seen.length === 0) return
  try {
    await perform(({ tx }) => tx.execute(sql`
      insert into personal_access (day, actor_id, page, person_id)
      select (clock_timestamp() at time zone 'Europe/Paris')::date, ${actorId}, ${page}, value::uuid from jsonb_array_elements_text(${JSON.stringify(seen)}::jsonb)
      on conflict do nothing`))
  } catch (reason) {
    console.error('access:', reason)
  }
}
