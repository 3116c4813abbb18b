import { type Calendar, whyPhaseClosed } from './calendar'
import type { Rules } from './rules'

/**
 * Whether how many voted is kept from everyone, moderation included: where the rules say so, until the vote is over. The
 * one rule that every page, answer and message asks.
 */
export const votesAreHidden = (rules: Rules, calendar: Calendar, at: Date): boolean =>
  rules.votes.hidden && whyPhaseClosed(calendar, 'vote', at)?.refused !== 'phase-closed'
