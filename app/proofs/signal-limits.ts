/** Accounts opened on one domain in this time are counted together. */
export const RECENT_DAYS = 30
/** From how many accounts on one domain a moderator is told. */
export const CROWD = 5
/** From how many accounts opened from one network, in how many days, a moderator is told. */
export const NETWORK_CROWD = 10
export const NETWORK_DAYS = 7
/** Domains, each beside the official one of a territory, that are compared when a moderator looks: the newest. */
export const MOST_PAIRS = 1_000
