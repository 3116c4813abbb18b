import { findPhase, stateOf } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import { votesAreHidden } from '~/editions/hidden-votes'
import type { ProposalOrder } from '~/proposals/list-proposals.server'
import { formatDay } from '~/ui/paris-time'

/**
 * The order of the ballot. While people vote it is shuffled, so that no proposal owes its votes to its place: the same
 * all day for one reader, without a cookie. By count only once the vote is closed, or when counts are shown and the
 * reader asks. Before the vote, by number.
 * @param reader the person's id; null for a visitor, who gets the order of the day
 */
export function ballotOrder(edition: Pick<Edition, 'calendar' | 'rules' | 'at' | 'slug'>, byCount: boolean, reader: string | null): ProposalOrder {
  const { calendar, rules, at, slug } = edition
  const vote = findPhase(calendar, 'vote')
  if (!vote || stateOf(vote, at) === 'future') return { by: 'number' }
  const mayCount = !votesAreHidden(rules, calendar, at)
  if (mayCount && (byCount || stateOf(vote, at) === 'past')) return { by: 'counted', unit: rules.votes.countedUnit }
  return { by: 'shuffled', seed: `${slug} ${formatDay(at)} ${reader ?? 'visiteur'}` }
}
