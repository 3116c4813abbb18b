import { sql } from 'drizzle-orm'
import type { LookReason } from './look-words'

/** What a moderator last answered the author of a contribution. `answered`: its wording changed since. */
export type AuthorLook = { at: string; words: string; answered: boolean } & ({ act: 'ask-change' } | { act: 'refuse'; reason: LookReason })

/** In SQL, the last act of a moderator on the `contribution` of the row that its author has to know; null for none, or for another since. */
export const LAST_LOOK = sql`(
  select case when act in ('ask-change', 'refuse') then jsonb_build_object('act', act, 'reason', reason, 'words', words, 'at', looked_at, 'answered', saved_at > looked_at) end
  from look where look.contribution_id = contribution.id and undone_at is null order by number desc limit 1)`
