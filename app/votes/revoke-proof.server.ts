import { sql } from 'drizzle-orm'
import { whyPhaseClosed } from '~/editions/calendar'
import { holdVote } from '~/editions/hold-vote.server'
import { findViewer } from '~/identity/find-viewer.server'
import { holdPerson } from '~/identity/hold-person.server'
import type { PowerOver, PowerRefusal } from '~/identity/power'
import { revokeAttachment } from '~/identity/revoke-attachment.server'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { invalidateVotes } from './invalidate-votes.server'

/**
 * Takes back, from the command line, the attachment of a person to their territory: they no longer speak for it. What
 * they support in a vote that is open leaves the counts in the same act, because only a proven member's vote counts; a
 * vote that is closed is left as it was sealed. Gives the territory, and how many supports ended.
 */
export async function revokeProof(work: Work, { email, reason }: PowerOver): Promise<PowerRefusal | { displayName: string; territory: string; invalidated: number }> {
  // The pens before the person: votes being cast are then either counted and ended, or judged without the proof. Those of
  // votes still to open too: one may open while this waits.
  const toEnd = await work.tx.execute<{ slug: string }>(sql`
    select slug from edition join phase on phase.edition_id = edition.id and phase.kind = 'vote'
    where closes_at > clock_timestamp() order by edition.id`)
  const votes = []
  for (const { slug } of toEnd) votes.push(await holdVote(work, slug, 'share'))
  const held = await holdPerson(work.tx, email)
  const present = held && (await findViewer(work.tx, held.id))
  if (!present) return { refused: 'unknown-person', email }
  if (!present.attachment) return { refused: 'nothing-declared', email }

  const ended = await revokeAttachment(work.tx, present.personId, await work.at(), reason)
  let invalidated = 0
  for (const vote of votes) if (!whyPhaseClosed(vote.edition.calendar, 'vote', vote.edition.at)) invalidated += await invalidateVotes(work, vote, present.personId, reason)
  const { name, territoryId } = present.attachment
  await writeJournal(work, {
    actorId: null, editionId: null, act: 'attachment-revoke', object: `attachment:${ended?.id}`, reason,
    details: { title: name, territoryId, votes: invalidated },
  })
  return { displayName: present.displayName, territory: name, invalidated }
}
