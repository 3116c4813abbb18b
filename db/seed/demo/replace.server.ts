import { dayInParis, daysBetween } from '../paris-days'
import type { Owner } from '../rows.server'
import { forgetWhatBeginsAgain } from './forget.server'
import { DEMO_PLANS, openingDay } from './plans'

/**
 * Places around the present again the demonstration editions whose shown moment has run out: everything dated in them
 * moves by the same number of days, at the same hours of Paris. Without it a demonstration left for a month would show
 * nothing one can try. What had already happened stays in the past, be it of the last hour of the phase.
 * @returns the slugs of the editions moved
 */
export async function replaceDemo(sql: Owner, now: Date): Promise<string[]> {
  const ended = await sql<{ id: number; slug: string; since: Date; until: Date }[]>`
    select edition.id::int as id, slug, case moment when 'open' then opens_at else closes_at end as since, until
    from unnest(${DEMO_PLANS.map(({ slug }) => slug)}::text[], ${DEMO_PLANS.map(({ showing }) => showing)}::text[], ${DEMO_PLANS.map(({ moment }) => moment)}::text[]) as plan (slug, kind, moment)
      join edition using (slug) join phase on phase.edition_id = edition.id and phase.kind = plan.kind,
      lateral (select case moment when 'open' then phase.closes_at else min(opens_at) end as until from phase as next where next.edition_id = edition.id and next.opens_at >= phase.closes_at) as shown
    where origin = 'demo' and until <= ${now} order by edition.id`
  for (const { id, since, until } of ended) {
    const [began, over] = [dayInParis(since), dayInParis(until)]
    await moveEdition(sql, id, daysBetween(began, openingDay(now, daysBetween(began, over))))
  }
  return ended.map(({ slug }) => slug)
}

async function moveEdition(sql: Owner, editionId: number, days: number) {
  await sql.unsafe(MOVES)
  // The ledger says when each thing happened: it is written again from the votes, once they have moved.
  await sql`delete from checkpoint where edition_id = ${editionId}`
  await sql`delete from ledger_line where edition_id = ${editionId}`
  await sql`delete from ledger_head where edition_id = ${editionId}`
  // The phases first: the database refuses a vote outside them.
  await sql`update phase set opens_at = pg_temp.moved(opens_at, ${days}), closes_at = pg_temp.moved(closes_at, ${days}) where edition_id = ${editionId}`
  await forgetWhatBeginsAgain(sql, editionId)
  for (const { table, columns, condition } of await datedTables(sql)) {
    await sql.unsafe(`update "${table}" set ${columns.map(moveOf).join(', ')} where ${condition}`, [editionId, days])
  }
}

/** Days later at the same hour of Paris; of what has happened, at the latest now. */
const MOVES = `
  create or replace function pg_temp.moved(at timestamptz, days int) returns timestamptz language sql stable as $$
    select (at at time zone 'Europe/Paris' + make_interval(days => days)) at time zone 'Europe/Paris' $$;
  create or replace function pg_temp.moved_event(at timestamptz, days int) returns timestamptz language sql stable as $$
    select case when at <= now() then least(pg_temp.moved(at, days), now()) else pg_temp.moved(at, days) end $$`

type Dated = { name: string; type: string; table: string }

function moveOf({ name, type, table }: Dated): string {
  if (type === 'date') return `"${name}" = "${name}" + $2::int`
  // A date of the calendar is no event: two of them brought to the present would become one.
  if (CALENDAR_DATES.includes(name)) return `"${name}" = pg_temp.moved("${name}", $2::int)`
  // In the night when an hour is played twice, a withdrawal would come before its vote.
  if (table === 'vote' && name === 'withdrawn_at') {
    return 'withdrawn_at = case when withdrawn_at is not null then greatest(pg_temp.moved_event(withdrawn_at, $2::int), pg_temp.moved_event(cast_at, $2::int)) end'
  }
  return `"${name}" = pg_temp.moved_event("${name}", $2::int)`
}

const CALENDAR_DATES = ['moved_from', 'moved_to']

/** Every table that dates something of an edition, whatever the site has grown to: those that name it, and those that hang from them. */
async function datedTables(sql: Owner): Promise<{ table: string; columns: Dated[]; condition: string }[]> {
  const found = await sql<{ table: string; columns: Dated[]; hasEdition: boolean }[]>`
    select table_name as table, bool_or(column_name = 'edition_id') as "hasEdition",
      jsonb_agg(jsonb_build_object('name', column_name, 'type', data_type, 'table', table_name))
        filter (where data_type in ('timestamp with time zone', 'date')) as columns
    from information_schema.columns where table_schema = 'public' group by table_name`
  return found.flatMap(({ table, columns, hasEdition }) => {
    if (!columns || table === 'phase') return []
    const condition = table === 'edition' ? 'id = $1' : hasEdition ? 'edition_id = $1' : HANGING[table]
    return condition ? [{ table, columns, condition }] : []
  })
}

/** Tables that name no edition, by what they hang from. */
const HANGING: Record<string, string> = {
  contribution_version: 'contribution_id in (select id from contribution where edition_id = $1)',
  follow: 'contribution_id in (select id from contribution where edition_id = $1)',
  report: 'contribution_id in (select id from contribution where edition_id = $1)',
  score: 'proposal_id in (select id from proposal where edition_id = $1)',
  recusal: 'proposal_id in (select id from proposal where edition_id = $1)',
  milestone: 'project_id in (select id from project where edition_id = $1)',
}
