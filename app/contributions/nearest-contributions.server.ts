import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import type { ContributionKind } from './contribution'

export type NearContribution = { id: number; title: string; score: number }

/** Under this share, two texts have words in common, not a subject. */
const NEAR = 0.3

/**
 * The published contributions of a kind that most resemble what is typed, best first. Their score, from 0 to 1, is the
 * share of what was typed that is found in them: a word of the title counts twice, and a word that everyone uses
 * (« mairie ») hardly counts. They are shown while one types and never block: two mayors may well need the same.
 * Stems of one or two letters are left out: the French dictionary takes « les » for a word.
 * @param limit at most so many
 */
export const nearestContributions = (db: Reader, editionId: number, kind: ContributionKind, typed: { title: string; text: string }, limit = 5) =>
  db.execute<NearContribution>(sql`
    with typed as (
      select stem, max(weight) as weight from (
        select unnest(tsvector_to_array(to_tsvector('french', search_form(${typed.title})))) as stem, 2 as weight
        union all select unnest(tsvector_to_array(to_tsvector('french', search_form(${typed.text})))), 1) as word
      where char_length(stem) > 2 group by stem),
    published as (
      select id, title, stems from contribution
      where edition_id = ${editionId} and kind = ${kind} and published_at is not null and withdrawn_at is null),
    shared as (
      select id, stem from published, unnest(tsvector_to_array(stems)) as stem where stem in (select stem from typed)),
    worth as (
      select stem, weight * ln(1 + (select count(*) from published)::float / greatest(1, count(shared.id))) as worth
      from typed left join shared using (stem) group by stem, weight)
    select published.id, published.title, round((sum(worth) / (select sum(worth) from worth))::numeric, 2)::float as score
    from shared join worth using (stem) join published using (id)
    group by published.id, published.title having sum(worth) >= ${NEAR}::float * (select sum(worth) from worth)
    order by score desc, published.id limit ${limit}::int`)
