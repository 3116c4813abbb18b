import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import type { Figures } from './figures'

type Row = Omit<Figures, 'votes'> & { slug: string; byTerritory: number; byPerson: number; territories: number; people: number }

/**
 * What the process has produced so far in these editions, by slug: counted from the rows at each asking, never kept.
 * The votes are null while the edition hides its counts, here as everywhere.
 */
export async function readFigures(db: Reader, editions: Edition[]): Promise<Record<string, Figures>> {
  if (editions.length === 0) return {}
  const rows = await db.execute<Row>(sql`
    select edition.slug, contributions.*, proposals.*, votes.*, applications.*, laureates.*
    from edition,
      lateral (select
        count(*) filter (where contribution.kind = 'need') as needs,
        count(*) filter (where contribution.kind = 'solution') as solutions,
        count(*) filter (where verdict.kind = 'regrouped') as regrouped,
        count(*) filter (where verdict.kind = 'redirected') as redirected,
        count(*) filter (where verdict.kind = 'rejected') as rejected
        from contribution left join verdict on verdict.contribution_id = contribution.id
        where contribution.edition_id = edition.id and published_at is not null and withdrawn_at is null) as contributions,
      lateral (select count(*) as proposals,
        count(*) filter (where exists (select from committee_decision decision join committee on committee.id = committee_id
          where decision.proposal_id = proposal.id and number = 1 and outcome = 'kept')) as kept
        from proposal where proposal.edition_id = edition.id) as proposals,
      lateral (select count(distinct (proposal_id, territory_id)) as "byTerritory", count(*) as "byPerson",
        count(distinct territory_id) as territories, count(distinct person_id) as people
        from vote where vote.edition_id = edition.id and withdrawn_at is null) as votes,
      lateral (select count(*) filter (where submitted_at is not null) as applications,
        count(*) filter (where decision = 'accepted') as referents
        from application where application.edition_id = edition.id and withdrawn_at is null) as applications,
      lateral (select count(*) as laureates, coalesce(sum(amount_cents), 0)::bigint as "amountCents"
        from laureate join designation on designation.id = designation_id
        where laureate.edition_id = edition.id and confirmed_at is not null and cancelled_at is null) as laureates
    where edition.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(editions.map(({ id }) => id))}::jsonb))`)
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return Object.fromEntries(editions.flatMap((edition) => {
    const row = bySlug.get(edition.slug)
    return row ? [[edition.slug, asFigures(edition, row)]] : []
  }))
}

function asFigures({ rules, calendar, at }: Edition, { slug, byTerritory, byPerson, territories, people, ...figures }: Row): Figures {
  if (votesAreHidden(rules, calendar, at)) return { ...figures, votes: null }
  return { ...figures, votes: { counted: rules.votes.countedUnit === 'territory' ? byTerritory : byPerson, territories, people } }
}
