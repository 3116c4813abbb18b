import { sql } from 'drizzle-orm'
import type { Db } from '~db/client.server'

type Agent = { personId: string; email: string; territory: string }

/**
 * Brings a proven agent of each of the `count` most populous territories that vote in an edition: the same people when
 * asked again. Not of those offered on the sign-in page. Null when the edition is unknown; fewer when fewer vote.
 * @returns `territory` is the code, as in a vote's receipt
 */
export async function bringAgents(db: Db, slug: string, count: number): Promise<Agent[] | null> {
  const [edition] = await db.execute<{ kinds: string[] }>(sql`select rules -> 'votes' -> 'kinds' as kinds from edition where slug = ${slug}`)
  if (!edition) return null
  const chosen = sql`(
    select id, code, 'agent-' || kind || '-' || lower(code) || '@demo.exemple.invalid' as email, population
    from territory where kind in (select jsonb_array_elements_text(${JSON.stringify(edition.kinds)}::jsonb)) and population > 0
    order by population desc, id limit ${count})`
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      insert into person (email, display_name, profile, function)
      select email, 'Agent de démonstration', 'agent', 'Agent de démonstration' from ${chosen} as chosen on conflict do nothing`)
    await tx.execute(sql`
      insert into attachment (person_id, territory_id, level, proven_at)
      select person.id, chosen.id, 'proven', now() from ${chosen} as chosen join person using (email) on conflict do nothing`)
    return [...(await tx.execute<Agent>(sql`
      select person.id as "personId", email, code as territory from ${chosen} as chosen join person using (email)
      order by chosen.population desc, chosen.id`))]
  })
}
