import { type Calendar, whyPhaseClosed } from './calendar'
import type { Rules } from './rules'

/** Whether how many voted is kept from everyone, moderation included: where the rules say so, until the vote is over. */
export const votesAreHidden = (rules: Rules, calendar: Calendar, at: Date): boolean =>
  rules.votes.hidden && whyPhaseClosed(calendar, 'vote', at)?.refused !== 'phase-closed'
