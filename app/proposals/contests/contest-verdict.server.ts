import { sql } from 'drizzle-orm'
import { contest } from '~db/schema/proposals/contests'
import { holdEdition } from '~/editions/hold-edition.server'
import { editionTopic } from '~/editions/topic'
import { notFound } from '~/http/problems.server'
import type { Viewer } from '~/identity/viewer'
import type { Work } from '~/work.server'
import { readFates } from '../history/read-states.server'
import { type ContestRefusal, whyCannotContest } from './contest'
import { findContest } from './find-contest.server'

type Contesting = { slug: string; contributionId: number; text: string; author: Pick<Viewer, 'personId'> }

/**
 * Contests, once, what was decided of one’s own contribution: it comes back to the moderators, who answer. The key of the
 * table is the last word. @throws 404 for a contribution that is not theirs
 */
export async function contestVerdict(work: Work, { slug, contributionId, text, author }: Contesting): Promise<{ contested: number } | ContestRefusal> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const own = await work.tx.execute(sql`
    select from contribution where id = ${contributionId} and edition_id = ${edition.id} and author_id = ${author.personId} and published_at is not null and withdrawn_at is null`)
  if (own.length === 0) throw notFound('Cette contribution n’existe pas, ou n’est pas la vôtre.')
  const decided = (await readFates(work.tx, [contributionId])).get(contributionId) !== null
  const refusal = whyCannotContest({ decided, contestedAt: (await findContest(work.tx, contributionId))?.contestedAt ?? null }, edition)
  if (refusal) return refusal

  await work.tx.insert(contest).values({ contributionId, editionId: edition.id, text, contestedAt: edition.at })
  work.touch(editionTopic(slug))
  return { contested: contributionId }
}
