import { sql } from 'drizzle-orm'
import type { edition } from '~db/schema/editions'
import type { Reader } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import type { Calendar, Phase } from './calendar'

/** An edition as it stands at one instant of the database's clock. `designatedAt` is when its laureates were published. */
export type Edition = Omit<typeof edition.$inferSelect, 'createdAt'> & { calendar: Calendar; at: Date; designatedAt: Date | null }

type Row = Omit<Edition, 'calendar' | 'at' | 'ballotFrozenAt' | 'sealedAt' | 'designatedAt'> & {
  phases: { kind: Phase['kind']; opensAt: string; closesAt: string }[]
  at: string
  ballotFrozenAt: string | null
  sealedAt: string | null
  designatedAt: string | null
}

/** Finds an edition with its calendar and the database's present instant. @throws 404 */
export async function findEdition(db: Reader, slug: string): Promise<Edition> {
  const [row] = await db.execute<Row>(sql`${SELECT} where slug = ${slug}`)
  if (!row) throw notFound('Cette consultation n’existe pas.')
  return asEdition(row)
}

/** Every edition, the one that opened last first. */
export async function listEditions(db: Reader): Promise<Edition[]> {
  const rows = await db.execute<Row>(sql`${SELECT}
    order by (select min(opens_at) from phase where edition_id = edition.id) desc nulls last, id`)
  return rows.map(asEdition)
}

const SELECT = sql`
  select id, slug, name, summary, rules, origin, envelope_cents as "envelopeCents", scheme_id as "schemeId", notice,
    ballot_frozen_at as "ballotFrozenAt", ballot_hash as "ballotHash", sealed_at as "sealedAt",
    clock_timestamp() as at,
    (select confirmed_at from designation where edition_id = edition.id and cancelled_at is null) as "designatedAt",
    coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'opensAt', opens_at, 'closesAt', closes_at) order by opens_at)
       from phase where edition_id = edition.id), '[]') as phases
  from edition`

function asEdition({ phases, ...row }: Row): Edition {
  return {
    ...row,
    at: new Date(row.at),
    ballotFrozenAt: row.ballotFrozenAt ? new Date(row.ballotFrozenAt) : null,
    sealedAt: row.sealedAt ? new Date(row.sealedAt) : null,
    designatedAt: row.designatedAt ? new Date(row.designatedAt) : null,
    calendar: phases.map((phase) => ({ kind: phase.kind, opensAt: new Date(phase.opensAt), closesAt: new Date(phase.closesAt) })),
  }
}
