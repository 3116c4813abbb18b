import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { gatherMoves, type Moved, type StoryEvent } from './story'

type Written = Omit<Moved, 'from' | 'to'> & { from: string; to: string }
type Row = { at: string; slug: string; name: string; kind: StoryEvent['kind']; facts: { moves?: Written[] } }

/**
 * What happened, the latest first, up to the database's present instant. The second committee names the laureates: it is
 * told once their list is published (`IS_PUBLIC` of the committees, which this folder may not import), never before.
 * @param of.slug one edition, with the openings and closings of its phases; without it, what was decided in all of them
 * @param of.limit rows at most: moves of one decision count one by one and come as one event
 */
export async function listStory(db: Reader, of: { slug?: string; limit: number }): Promise<StoryEvent[]> {
  const phases = of.slug === undefined ? sql`` : sql`
    union all select edition_id, opens_at, 'opened', jsonb_build_object('phase', kind) from phase
    union all select edition_id, closes_at, 'closed', jsonb_build_object('phase', kind) from phase`
  const rows = await db.execute<Row>(sql`
    select event.at, slug, name, event.kind, facts from (
      select edition_id, moved_at as at, 'moved' as kind,
        jsonb_build_object('moves', jsonb_build_array(
          jsonb_build_object('phase', kind, 'boundary', boundary, 'from', moved_from, 'to', moved_to, 'reason', reason))) as facts
        from phase_move
      union all select id, ballot_frozen_at, 'frozen',
        jsonb_build_object('proposals', (select count(*) from proposal where edition_id = edition.id)) from edition
      union all select edition_id, held_at, 'committee', jsonb_build_object('number', number,
        'kept', (select count(*) from committee_decision where committee_id = committee.id and outcome = 'kept'),
        'examined', (select count(*) from committee_decision where committee_id = committee.id)) from committee
        where number = 1 or exists (select from designation
          where designation.edition_id = committee.edition_id and confirmed_at is not null and cancelled_at is null)
      union all select id, sealed_at, 'sealed', '{}' from edition
      union all select edition_id, confirmed_at, 'laureates', (
        select jsonb_build_object('laureates', count(*), 'amountCents', coalesce(sum(amount_cents), 0))
        from laureate where designation_id = designation.id) from designation where cancelled_at is null
      ${phases}
    ) as event join edition on edition.id = event.edition_id
    where event.at <= clock_timestamp() ${of.slug === undefined ? sql`` : sql`and slug = ${of.slug}`}
    order by event.at desc, array_position(${AT_ONE_INSTANT}, event.kind) limit ${of.limit}`)
  return gatherMoves(rows.map(asEvent))
}

/** Of what happens at one instant, the latest first: a phase closes, is sealed, and the next one opens with its list. */
const AT_ONE_INSTANT = sql`array['opened', 'frozen', 'laureates', 'committee', 'sealed', 'closed', 'moved']`

function asEvent({ at, slug, name, kind, facts }: Row): StoryEvent {
  const moves = facts.moves?.map((move) => ({ ...move, from: new Date(move.from), to: new Date(move.to) }))
  return { ...facts, ...(moves && { moves }), at: new Date(at), slug, name, kind } as StoryEvent
}
