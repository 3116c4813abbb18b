import { sql } from 'drizzle-orm'

/**
 * In SQL, what became of the `contribution` of the row, without its words: whether there is something to tell is whether
 * this differs from what was told. Null when it waits and no contest of it was answered.
 */
export const TO_TELL = sql`(
  select jsonb_build_object('kind', verdict.kind, 'scheme', scheme_id, 'reason', md5(reason), 'answer', md5(contest.answer),
    'proposals', (select jsonb_agg(proposal_id order by proposal_id) from regrouping where regrouping.contribution_id = subject.id))
  from (select contribution.id) as subject left join verdict on verdict.contribution_id = subject.id
    left join contest on contest.contribution_id = subject.id
  where verdict.kind is not null or contest.answer is not null)`

/** In SQL, the same with its words, as the letter says it. */
export const IN_WORDS = sql`(
  select jsonb_build_object('kind', coalesce(verdict.kind, 'waiting'), 'reason', reason,
    'scheme', (select jsonb_build_object('title', title, 'pilot', pilot) from scheme where scheme.id = scheme_id),
    'proposals', (select jsonb_agg(jsonb_build_object('number', number, 'title', proposal.title) order by number)
      from regrouping join proposal on proposal.id = proposal_id where regrouping.contribution_id = subject.id),
    'answer', (select jsonb_build_object('outcome', outcome, 'answer', answer) from contest where contest.contribution_id = subject.id and answer is not null))
  from (select contribution.id) as subject left join verdict on verdict.contribution_id = subject.id)`
