import { sql } from 'drizzle-orm'

/** How long after signing in one may do, without proving who they are again, what somebody else at this computer must not. */
export const PROOF_LIFE_MS = 15 * 60_000

/** In SQL, whether this session of this person opened less than `PROOF_LIFE_MS` ago. */
export const justProven = ({ personId, sessionId }: { personId: string; sessionId: string | null }) => sql`exists (
  select from session where id = ${sessionId} and person_id = ${personId}
    and created_at > clock_timestamp() - make_interval(secs => ${PROOF_LIFE_MS / 1000}))`
