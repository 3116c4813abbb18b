import type { VoteRefusal } from './vote'

/**
 * Whether a vote refused for this reason says that its page is old: it offered what its person can no longer do. That
 * page is then read again. One refused for the calendar is not: its sentence says all, the countdown of the page reads it again at the
 * end, and everyone who is late by a second would read it twice in the minute when the site has most to do.
 * @param refused the last word of the problem’s type, whatever it is
 */
export const isPageOld = (refused: string): boolean => Object.hasOwn(IS_OLD, refused) && IS_OLD[refused as VoteRefusal['refused']]

const IS_OLD: Record<VoteRefusal['refused'], boolean> = {
  'phase-not-open': false,
  'phase-closed': false,
  'phase-not-planned': false,
  'not-signed-in': false,
  'too-many-at-once': false,
  'unconfirmed': false,
  'profile-does-not-vote': true,
  'no-territory': true,
  'moderator-without-territory': true,
  'territory-does-not-vote': true,
  'attachment-not-proven': true,
  'vote-limit-reached': true,
  'acts-for-another': true,
  'nothing-to-withdraw': true,
}
