import { sql } from 'drizzle-orm'
import type { Work } from '~/work.server'
import { REF } from './list-sessions.server'
import { sessionTopic } from './topic'

/**
 * Ends sessions of a person, and closes their screens: the one named `ref`, or all but the one of id `except`. One that
 * is another person's, or has ended, is not there to be ended.
 * @returns how many ended
 */
export async function endSessions(work: Work, { personId, ...which }: { personId: string } & ({ ref: string } | { except: string | null })): Promise<number> {
  const chosen = 'ref' in which ? sql`${REF} = ${which.ref}` : sql`id is distinct from ${which.except}`
  const ended = await work.tx.execute<{ id: string }>(sql`delete from session where person_id = ${personId} and ${chosen} returning id`)
  for (const { id } of ended) work.touch(sessionTopic(id))
  return ended.length
}
