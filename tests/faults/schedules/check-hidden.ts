import { nameOf, SLACK_MS } from './check-acknowledged'
import type { History } from './history'

/** While counts are hidden nobody is told any, nor a number that moves with them: by the API, a socket, a receipt or the ledger's file. */
export function checkHidden({ hidden, closesAt, glances, screens, downloads, asked }: History): string[] {
  if (!hidden) return []
  const isEarly = (at: number) => at < closesAt - SLACK_MS
  return [
    ...glances.filter(({ ended, tally }) => isEarly(ended) && tells(tally)).map(({ instance, tally }) => `instance ${instance} answered hidden counts, at ${tally.seq}`),
    ...screens.flatMap((told, n) => told.filter((message) => isEarly(message.heardAt) && tells(message)).map(({ seq }) => `the screen of instance ${n} was told hidden counts, at ${seq}`)),
    ...downloads.filter(({ ended }) => isEarly(ended)).map(({ instance }) => `instance ${instance} gave the ledger of hidden counts`),
    ...asked.flatMap((wish) => wish.attempts.flatMap((attempt) => (attempt.outcome === 'ok' && isEarly(attempt.ended) && 'seq' in attempt.receipt ? [`${nameOf(wish)} has a receipt that tells how many there are`] : []))),
  ]
}

const tells = ({ seq, counts }: { seq: number; counts?: unknown }) => seq !== 0 || counts !== undefined
