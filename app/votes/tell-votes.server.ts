import { Counter, Histogram, type Registry } from 'prom-client'
import type { Log } from '~/http/log.server'
import type { BallotBox } from './ballot-box.server'
import type { VoteOutcome } from './vote'

/**
 * The same ballot box, which tells the operator of every vote, by whatever door it came: how many of each verdict and how
 * long they waited, always; what each was, one line at `debug`. Never who: what one vote is of whom is in no log.
 */
export function tellVotes(ballotBox: BallotBox, { debug, metrics }: Pick<Log, 'debug'> & { metrics: Registry }): BallotBox {
  const verdicts = new Counter({ name: 'votes_total', help: 'Votes answered, by verdict', labelNames: ['verdict'], registers: [metrics] })
  const waits = new Histogram({ name: 'vote_seconds', help: 'From a vote asked of the ballot box to its answer', buckets: WAITS, registers: [metrics] })

  async function cast(wish: Parameters<BallotBox['cast']>[0]): Promise<VoteOutcome | null> {
    const began = performance.now()
    let verdict = 'failed'
    try {
      const outcome = await ballotBox.cast(wish)
      verdict = verdictOf(outcome)
      return outcome
    } finally {
      const ms = performance.now() - began
      verdicts.inc({ verdict })
      waits.observe(ms / 1000)
      debug(() => `Vote ${encodeURIComponent(wish.slug)}/${wish.proposalId} ${wish.support ? 'oui' : 'non'} ${verdict} ${Math.round(ms)} ms`)
    }
  }
  return { cast }
}

/** Seconds: from a vote alone to the longest that anyone waits. */
const WAITS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5]

/** A wish that was granted already is accepted again, with the same receipt. */
function verdictOf(outcome: VoteOutcome | null): string {
  if (!outcome) return 'not-there'
  return 'refused' in outcome ? outcome.refused : 'accepted'
}
