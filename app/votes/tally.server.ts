import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Calendar } from '~/editions/calendar'
import { votesAreHidden } from '~/editions/hidden-votes'
import type { Rules } from '~/editions/rules'
import { notFound } from '~/http/problems.server'
import type { Count, Tally } from '~/live/tally'

type Row = { seq: number; sealed: boolean; rules: Rules; at: string; closesAt: string | null; opensAt: string | null; counts: Count[] }

/**
 * Counts, from the votes themselves: distinct territories with an active vote, and people beside it.
 * One statement, so that the counts and `seq` are of the same instant. Null when the edition is unknown.
 */
export async function readTally(db: Reader, slug: string): Promise<Tally | null> {
  const [row] = await db.execute<Row>(sql`
    select (select coalesce(max(size), 0) from ledger_head where edition_id = edition.id) as seq, sealed_at is not null as sealed, rules, clock_timestamp() as at,
      phase.opens_at as "opensAt", phase.closes_at as "closesAt",
      coalesce((select jsonb_agg(jsonb_build_object('proposal', proposal.id, 'territories', territories, 'people', people) order by proposal.id)
        from proposal cross join lateral (select count(distinct territory_id) as territories, count(*) as people from vote
          where vote.edition_id = edition.id and proposal_id = proposal.id and withdrawn_at is null) as count
        where proposal.edition_id = edition.id), '[]') as counts
    from edition left join phase on phase.edition_id = edition.id and phase.kind = 'vote'
    where slug = ${slug}`)
  if (!row) return null
  const hidden = votesAreHidden(row.rules, calendarOf(row), new Date(row.at))
  if (hidden) return { edition: slug, seq: 0, sealed: row.sealed, hidden }
  return { edition: slug, seq: row.seq, sealed: row.sealed, hidden, counts: row.counts }
}

/** The same, for a page of an edition that must be there. @throws 404 */
export async function requireTally(db: Reader, slug: string): Promise<Tally> {
  const tally = await readTally(db, slug)
  if (!tally) throw notFound('Cette consultation n’existe pas.')
  return tally
}

const calendarOf = ({ opensAt, closesAt }: Row): Calendar =>
  opensAt && closesAt ? [{ kind: 'vote', opensAt: new Date(opensAt), closesAt: new Date(closesAt) }] : []
