import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { follow } from '~db/schema/follows'
import { notFound } from '~/http/problems.server'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import type { Rhythm } from './follow'

type Wanted = { slug: string; contributionId: number; viewer: Pick<Viewer, 'personId'>; rhythm: Rhythm }

/**
 * Follows a contribution at a rhythm, or follows it no more: the wanted state, so that the same form sent twice changes
 * nothing. Who begins again is told of nothing that happened meanwhile. @throws 404 what is not public; stopping is never refused
 */
export async function setFollow(work: Work, { slug, contributionId, viewer, rhythm }: Wanted): Promise<void> {
  const { personId } = await findActor(work.tx, viewer.personId)
  const [found] = await work.tx.execute<{ isPublic: boolean }>(sql`
    select contribution.withdrawn_at is null as "isPublic" from contribution join edition on edition.id = edition_id
    where contribution.id = ${contributionId} and slug = ${slug} and published_at is not null for share of contribution`)
  if (!found || (!found.isPublic && rhythm !== 'off')) throw notFound('Cette contribution n’existe pas, ou n’est pas publique.')
  const at = await work.at()
  await work.tx.insert(follow).values({ contributionId, personId, rhythm, since: at, toldUntil: at }).onConflictDoUpdate({
    target: [follow.contributionId, follow.personId],
    set: { rhythm, toldUntil: sql`case when ${follow.rhythm} = 'off' then excluded.told_until else ${follow.toldUntil} end`, since: sql`case when ${follow.rhythm} = 'off' then excluded.since else ${follow.since} end` },
  })
}

/** Has who just took part in a contribution follow it, unless they ever chose otherwise. @param at the instant of their act */
export async function followByActing(tx: Tx, { contributionId, personId, at }: { contributionId: number; personId: string; at: Date }): Promise<void> {
  await tx.insert(follow).values({ contributionId, personId, rhythm: 'daily', since: at, toldUntil: at }).onConflictDoNothing()
}

/** Follows no more one contribution, or none at all: what a letter leads to, without signing in. */
export async function stopFollowing(work: Work, personId: string, contributionId: number | null): Promise<void> {
  await work.tx.execute(sql`update follow set rhythm = 'off' where person_id = ${personId} and (${contributionId}::bigint is null or contribution_id = ${contributionId})`)
}

/** Removes all that a person who leaves followed. */
export async function forgetFollows(tx: Tx, personId: string): Promise<void> {
  await tx.execute(sql`delete from follow where person_id = ${personId}`)
}
