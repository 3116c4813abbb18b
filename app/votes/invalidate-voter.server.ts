import { sql } from 'drizzle-orm'
import type { Tx } from '~db/client.server'
import { holdVote } from '~/editions/hold-vote.server'
import { findActor } from '~/identity/find-actor.server'
import { findViewer } from '~/identity/find-viewer.server'
import { personTopic } from '~/identity/topic'
import { writeJournal } from '~/journal/write-journal.server'
import { writeToPerson } from '~/identity/write-to-person.server'
import { PLACED_NAME } from '~/territories/place.server'
import { type Reach, reachOf } from '~/ui/reach'
import type { Work } from '~/work.server'
import { invalidateVotes } from './invalidate-votes.server'
import { invalidationLetter } from './letters'
import { whyCannotInvalidate, whyCannotPublish } from './policy'
import type { InvalidationRefusal } from './vote'

type Asked = { actorId: string; personId: string; reason: string }

/**
 * A moderator ends the supports of a person whose votes should not count, with a reason that the ledger publishes. The
 * counts, the ledger, the journal and the letter to the person, together. Asked again, there is nothing left to end.
 * @throws 404 when the edition is unknown
 */
export async function invalidateVoter(work: Work, slug: string, { actorId, personId, reason }: Asked): Promise<{ invalidated: number; territories: string | null; reach: Reach } | InvalidationRefusal> {
  const held = await holdVote(work, slug, 'share')
  const refusal = whyCannotInvalidate(await findActor(work.tx, actorId), held.edition, reason)
  if (refusal) return refusal
  const voter = await findViewer(work.tx, personId)
  const told = voter && whyCannotPublish(reason, voter)
  if (told) return told
  const { object, territories } = await tellWhose(work.tx, held.edition.id, personId)
  const invalidated = await invalidateVotes(work, held, personId, reason)
  if (invalidated === 0) return { refused: 'nothing-to-invalidate' }
  work.touch(personTopic(personId))
  await writeJournal(work, {
    actorId, editionId: held.edition.id, act: 'invalidate-votes', object, reason, details: { title: territories, votes: invalidated },
  })
  if (voter?.email) await writeToPerson(work.tx, { recipient: voter.email, ...invalidationLetter(held.edition.name, invalidated, reason, `${work.publicUrl}/consultations/${slug}`) })
  return { invalidated, territories, reach: reachOf(voter ? [voter] : []) }
}

/**
 * How the journal names whose votes end: by their attachment, never by the person. The ledger tells the same act, at the
 * same instant and for the same reason, under their pseudonym; once they are erased, their attachment leads to nobody.
 * Whoever has none was erased already.
 */
async function tellWhose(tx: Tx, editionId: number, personId: string): Promise<{ object: string; territories: string | null }> {
  const [whose] = await tx.execute<{ object: string; territories: string | null }>(sql`
    select coalesce((select 'attachment:' || id from attachment where person_id = ${personId} order by revoked_at is not null, id desc limit 1), 'person:' || ${personId}) as object,
      (select string_agg(distinct ${PLACED_NAME}, ', ') from vote join territory on territory.id = territory_id
        where edition_id = ${editionId} and person_id = ${personId} and withdrawn_at is null) as territories`)
  if (!whose) throw new Error('a question without a table has one answer')
  return whose
}
