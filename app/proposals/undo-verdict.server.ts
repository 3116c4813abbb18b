import { eq, sql } from 'drizzle-orm'
import { verdict } from '~db/schema/proposals'
import { holdEdition } from '~/editions/hold-edition.server'
import { editionTopic } from '~/editions/topic'
import { findActor } from '~/identity/find-actor.server'
import type { Viewer } from '~/identity/viewer'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { findCandidates } from './candidates.server'
import { whyCannotRegroup } from './policy'
import type { VerdictKind, VerdictRefusal } from './verdict'

type Undo = { slug: string; contributionId: number; moderator: Pick<Viewer, 'personId'> }
type Undone = { kind: VerdictKind; schemeId: string | null; reason: string | null; proposals: number[] }

/**
 * Puts a contribution back among those that wait. The journal keeps the verdict that was, since its row goes; the
 * author hears of the next verdict, not of this second thought. @throws 404
 */
export async function undoVerdict(work: Work, { slug, contributionId, moderator }: Undo): Promise<{ undone: VerdictKind } | VerdictRefusal> {
  const edition = await holdEdition(work, slug, 'exclusive')
  const actor = await findActor(work.tx, moderator.personId)
  const [candidate] = await findCandidates(work.tx, edition.id, [contributionId])
  const [before] = await work.tx.execute<Undone>(sql`
    select kind, scheme_id as "schemeId", reason,
      array(select proposal_id from regrouping where contribution_id = verdict.contribution_id) as proposals
    from verdict where contribution_id = ${contributionId}`)
  const refusal = whyCannotRegroup(actor, edition)
  if (refusal) return refusal
  if (!before) return { refused: 'nothing-to-undo' }

  await work.tx.delete(verdict).where(eq(verdict.contributionId, contributionId))
  await writeJournal(work, {
    actorId: moderator.personId,
    editionId: edition.id,
    act: 'undo-verdict',
    object: `contribution:${contributionId}`,
    details: { title: candidate?.title, before },
  })
  work.touch(editionTopic(slug))
  return { undone: before.kind }
}
