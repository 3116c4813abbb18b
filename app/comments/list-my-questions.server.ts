import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { PLACED_NAME } from '~/territories/place.server'

/** A question asked of a person about what they deposited, that they have not answered. */
export type MyQuestion = { id: number; slug: string; title: string; origin: string; text: string; askedAt: Date }

/** The questions that wait for an answer of their author, while it can be given, the oldest first. */
export async function listMyQuestions(db: Reader, personId: string): Promise<MyQuestion[]> {
  const rows = await db.execute<Omit<MyQuestion, 'askedAt'> & { askedAt: string }>(sql`
    select comment.id, slug, title, coalesce(${PLACED_NAME}, nullif(comment.organisation, ''), 'Une organisation') as origin, comment.text, written_at as "askedAt"
    from contribution join comment on contribution_id = contribution.id and is_question and comment.withdrawn_at is null and hidden_at is null
      join edition on edition.id = comment.edition_id join phase on phase.edition_id = edition.id and phase.kind = 'consultation' and closes_at > clock_timestamp()
      left join territory on territory.id = comment.territory_id
    where contribution.author_id = ${personId} and contribution.withdrawn_at is null
      and not exists (select from comment as answer where answer.contribution_id = contribution.id and answer.parent_id = comment.id
        and answer.author_id = ${personId} and answer.withdrawn_at is null and answer.hidden_at is null)
    order by comment.id`)
  return rows.map((row) => ({ ...row, askedAt: new Date(row.askedAt) }))
}
