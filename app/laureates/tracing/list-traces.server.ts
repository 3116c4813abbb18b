import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { TERRITORY, VERDICT } from '~/contributions/verdict.server'
import { IS_PUBLIC } from '~/committees/is-public.server'
import { readTally } from '~/votes/tally.server'
import type { CountedUnit } from '~/votes/words'
import { BEHIND, PROJECT } from '../list-projects.server'
import type { Trace } from './trace'

/** What became of one published contribution; null when it is not there. Whoever may read it is for the caller to know. */
export const findTrace = async (db: Reader, id: number): Promise<Trace | null> => (await listTraces(db, sql`contribution.id = ${id}`))[0] ?? null

/** What became of what a person published, the last first; withdrawn ones too, since they are theirs. */
export const listMyTraces = (db: Reader, personId: string): Promise<Trace[]> => listTraces(db, sql`author_id = ${personId}`)

type Page = { editionId?: number | undefined; after?: number | undefined; limit: number }

/** One page of what became of what was published in the name of a territory, the last first. A cursor is the last one already read. */
export async function listTracesOf(db: Reader, territoryId: number, { editionId, after, limit }: Page) {
  const own = sql`contribution.territory_id = ${territoryId} and withdrawn_at is null ${editionId ? sql`and contribution.edition_id = ${editionId}` : sql``}`
  const found = await listTraces(db, sql`${own} ${after ? sql`and (published_at, contribution.id) < (select published_at, id from contribution where id = ${after})` : sql``}`, limit + 1)
  const [row] = await db.execute<{ total: number }>(sql`select count(*) as total from contribution where ${own} and published_at is not null`)
  const items = found.slice(0, limit)
  return { items, total: row?.total ?? 0, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}

type Row = Omit<Trace, 'vote'> & { sealedAt: string | null; unit: CountedUnit }

/** One read of the whole way; then, of each sealed vote they went through, its totals as everyone is shown them. */
async function listTraces(db: Reader, which: SQL, limit = 200): Promise<Trace[]> {
  const rows = await db.execute<Row>(sql`
    select contribution.id, slug, edition.name as edition, contribution.kind, contribution.title, ${TERRITORY} as territory, organisation,
      published_at as "publishedAt", case when withdrawn_at is not null then jsonb_build_object('at', withdrawn_at, 'reason', withdrawn_reason, 'refused', refused_at is not null) end as withdrawn,
      array(select saved_at::text from contribution_version where contribution_id = contribution.id and number > 1 and saved_at > published_at order by number) as "editedAt",
      ${VERDICT} as verdict, (select opens_at from phase where phase.edition_id = edition.id and phase.kind = 'vote') as "voteOpensAt",
      ballot_frozen_at as "frozenAt", sealed_at as "sealedAt", rules -> 'votes' ->> 'countedUnit' as unit, ${WAYS} as ways,
      ${decisionsWhere(sql`decision.contribution_id = traced.contribution_id`)} as decisions
    from contribution join edition on edition.id = contribution.edition_id, lateral (select contribution.id as contribution_id) as traced
    where published_at is not null and ${which} order by published_at desc, contribution.id desc limit ${limit}`)
  const sealed = new Set(rows.flatMap(({ slug, sealedAt, ways }) => (sealedAt && ways.length > 0 ? [slug] : [])))
  const tallies = new Map(await Promise.all([...sealed].map(async (slug) => [slug, await readTally(db, slug)] as const)))
  return rows.map(({ sealedAt, unit, ...row }) => {
    const tally = tallies.get(row.slug)
    return { ...row, vote: sealedAt && tally ? { sealedAt, unit, tally } : null }
  })
}

/** In SQL, what the committees decided that may be told. */
function decisionsWhere(which: SQL): SQL {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('committee', committee.number, 'outcome', outcome, 'reason', reason, 'decidedAt', decided_at) order by committee.number, decision.id)
    from committee_decision as decision join committee on committee.id = committee_id where ${which} and ${IS_PUBLIC}), '[]')`
}

/**
 * In SQL, one way for each proposal the `traced` contribution stands behind. A laureate contribution has its own project;
 * another has those of its proposal. The second committee's decisions stay unsaid until the laureates are published.
 */
const WAYS = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', behind.id, 'number', behind.number,
    'decisions', ${decisionsWhere(sql`decision.proposal_id = behind.id`)},
    'projects', coalesce((select jsonb_agg(${PROJECT} || jsonb_build_object(
          'designatedAt', (select confirmed_at from designation where designation.id = designation_id),
          'reachedMilestones', coalesce((select jsonb_agg(jsonb_build_object('label', label, 'reachedOn', reached_on) order by position)
            from milestone where project_id = project.id and reached_on is not null), '[]')) order by project.id)
      from project ${BEHIND}
      where laureate.proposal_id = behind.id and (laureate.contribution_id = traced.contribution_id
        or not exists (select from laureate as own where own.proposal_id = behind.id and own.contribution_id = traced.contribution_id))), '[]')) order by behind.number)
  from (select proposal.id, number from regrouping join proposal on proposal.id = proposal_id
    where regrouping.contribution_id = traced.contribution_id) as behind), '[]')`
