import { publishHeld } from '~/checkpoints/publish-checkpoint.server'
import { findPhase, stateOf } from '~/editions/calendar'
import { holdVote } from '~/editions/hold-vote.server'
import { markSealed } from '~/editions/mark-vote.server'
import { appendLines } from '~/ledger/append.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Work } from '~/work.server'
import { freezeBallot } from './freeze-ballot.server'
import { readTally } from './tally.server'
import { tallyTopic } from './topic'

type Outcome = { sealedAt: Date } | { refused: 'vote-not-closed'; closesAt: Date | null }

/**
 * Seals a closed vote: its totals become the ledger's last lines, and the database refuses any vote from then on. The
 * edition is taken for itself alone: every vote judged “open” is written by then, none comes after. The sealed ledger's
 * head is published with it. Sealing again changes nothing. The close itself is the calendar's: a late seal keeps no door open.
 */
export async function sealVote(work: Work, slug: string, keys: LedgerKeys): Promise<Outcome> {
  await freezeBallot(work, slug, keys)
  const { edition, tail } = await holdVote(work, slug, 'exclusive')
  if (edition.sealedAt) return { sealedAt: edition.sealedAt }
  const vote = findPhase(edition.calendar, 'vote')
  if (!vote || stateOf(vote, edition.at) !== 'past') return { refused: 'vote-not-closed', closesAt: vote?.closesAt ?? null }
  const counts = (await readTally(work.tx, slug))?.counts
  if (!counts) throw new Error(`the counts of ${slug} are still hidden: nothing is sealed`)
  const { at } = edition
  const { tail: sealed } = await appendLines(work.tx, edition.id, tail, [{ kind: 'closing', at, body: { closedAt: vote.closesAt } }, { kind: 'seal', at, body: { counts } }])
  await markSealed(work.tx, edition.id, at)
  await publishHeld(work, { ...edition, sealedAt: at }, sealed, keys)
  work.touch(tallyTopic(slug))
  return { sealedAt: at }
}
