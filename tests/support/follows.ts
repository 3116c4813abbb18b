import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { tellFollower } from '~/follows/tell-followers.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { keys } from './ledger'
import { asOwner } from './database'

/** Puts in the past all that was said, shared, rewritten or decided of a contribution, after what was told of it: a unit of work has one instant. */
export const age = (tx: Tx, contributionId: number, interval: string) => asOwner(tx, async () => {
  const ago = sql`${interval}::interval`
  await tx.execute(sql`update comment set written_at = written_at - ${ago} where contribution_id = ${contributionId}`)
  await tx.execute(sql`update same_need set said_at = said_at - ${ago}, withdrawn_at = withdrawn_at - ${ago} where need_id = ${contributionId}`)
  await tx.execute(sql`update contribution_version set saved_at = saved_at - ${ago} where contribution_id = ${contributionId}`)
  await tx.execute(sql`update verdict set decided_at = decided_at - ${ago} where contribution_id = ${contributionId}`)
  await tx.execute(sql`update contribution set withdrawn_at = withdrawn_at - ${ago} where id = ${contributionId}`)
  await tx.execute(sql`update follow set told_until = told_until - ${ago} - interval '1 second' where contribution_id = ${contributionId}`)
})

type Sent = { recipient: string; subject: string; body: string; stopAddress: string | null }

/** Writes what is due to a follower; gives the letter, if there was one. */
export async function letterTo(work: Work, { personId }: Pick<Viewer, 'personId'>): Promise<Sent | null> {
  if (!(await tellFollower(work, personId, keys))) return null
  const [letter] = await work.tx.execute<Sent>(sql`select recipient, subject, body, stop_address as "stopAddress" from letter order by id desc limit 1`)
  return letter ?? null
}
