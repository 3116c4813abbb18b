/** What one proposal has: distinct territories with an active vote, and people beside them. */
export type Count = { proposal: number; territories: number; people: number }

/**
 * The counts of an edition at the ledger's line `seq`. While they are hidden there is no `counts`, and `seq` stays at 0:
 * a number that moves with each vote would tell how many there are.
 */
export type Tally = { edition: string; seq: number; sealed: boolean; hidden: boolean; counts?: Count[] }
