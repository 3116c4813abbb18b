import { sql } from 'drizzle-orm'
import { whyPhaseClosed } from '~/editions/calendar'
import { holdVote } from '~/editions/hold-vote.server'
import type { Work } from '~/work.server'
import { invalidateVotes } from './invalidate-votes.server'

export type HeldVote = Awaited<ReturnType<typeof holdVote>>

/**
 * The votes that are open or still to open, each held with its ledger's pen: one may open while this waits. Before the person:
 * votes being cast are then either counted and ended, or judged without what is taken from them.
 */
export async function holdVotesToEnd(work: Work): Promise<HeldVote[]> {
  const toEnd = await work.tx.execute<{ slug: string }>(sql`
    select slug from edition join phase on phase.edition_id = edition.id and phase.kind = 'vote'
    where closes_at > clock_timestamp() order by edition.id`)
  const held = []
  for (const { slug } of toEnd) held.push(await holdVote(work, slug, 'share'))
  return held
}

/** Ends what a person supports in the votes held, or only for one territory; one that has closed meanwhile is left as it was sealed. Gives how many supports ended. */
export async function invalidateHeld(work: Work, votes: HeldVote[], { personId, reason, territoryId }: { personId: string; reason: string; territoryId?: number }): Promise<number> {
  let invalidated = 0
  for (const vote of votes) {
    if (!whyPhaseClosed(vote.edition.calendar, 'vote', vote.edition.at)) invalidated += await invalidateVotes(work, vote, personId, reason, territoryId)
  }
  return invalidated
}
