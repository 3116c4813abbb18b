import { type SQL, sql } from 'drizzle-orm'
import { PLACED_NAME } from '~/territories/place.server'

/**
 * In SQL, until when what happened is told at `at` to the surrounding `follow`, by its rhythm: null when it is off. A
 * minute is left to what is being committed, whose instant was taken before it could be read.
 */
export const tellUntil = (at: SQL): SQL => sql`case follow.rhythm
  when 'immediate' then ${at} - interval '1 minute' when 'daily' then ${lastMorning('day', at)} when 'weekly' then ${lastMorning('week', at)} end`

/** The last time it was seven in the morning in Paris; of a Monday, for a week. */
const lastMorning = (unit: 'day' | 'week', at: SQL) =>
  sql`(date_trunc(${sql.raw(`'${unit}'`)}, (${at} - interval '1 minute') at time zone 'Europe/Paris' - interval '7 hours') + interval '7 hours') at time zone 'Europe/Paris'`

/**
 * In SQL, what happened to the contribution of the surrounding `follow`, for its reader, since they were told and until
 * `until`: read from the dated rows of what happened, so that no act writes news and none can be lost. What its reader
 * did is no news to them; its author has a letter of its own for a verdict.
 */
export const newsOf = (until: SQL): SQL => sql`(
  select event.* from contribution as followed cross join lateral (
    select case when followed.refused_at is null then 'withdrawn' else 'refused' end as kind, followed.withdrawn_at as at, '' as origin, '' as text where followed.author_id is distinct from follow.person_id
    union all select 'version', saved_at, '', '' from contribution_version where contribution_id = followed.id and number > 1 and saved_at > followed.published_at and followed.author_id is distinct from follow.person_id
    union all select 'verdict', decided_at, '', '' from verdict where contribution_id = followed.id and followed.author_id is distinct from follow.person_id
    union all select 'same-need', min(said_at), min(${PLACED_NAME}), '' from same_need join territory on territory.id = territory_id where need_id = followed.id
      group by territory.id having bool_or(same_need.withdrawn_at is null) and bool_and(same_need.person_id <> follow.person_id)
    union all select case when parent.author_id = follow.person_id then 'answer-to-you' when parent.id is not null then 'answer'
        when comment.is_question and followed.author_id = follow.person_id then 'question-to-you' else 'comment' end,
        comment.written_at, coalesce(${PLACED_NAME}, nullif(comment.organisation, ''), 'Une organisation'), comment.text
      from comment left join comment as parent on parent.id = comment.parent_id left join territory on territory.id = comment.territory_id
      where comment.contribution_id = followed.id and comment.author_id <> follow.person_id and comment.withdrawn_at is null and comment.hidden_at is null) as event
  where followed.id = follow.contribution_id and event.at > follow.told_until and event.at <= ${until}
    and followed.published_at is not null and (followed.withdrawn_at is null or event.kind in ('withdrawn', 'refused')))`
