import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { eachDueVote } from '~/editions/each-due-vote.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Perform } from '~/work.server'
import { freezeBallot } from './freeze-ballot.server'
import { sealVote } from './seal-vote.server'

/** Freezes the ballot of every edition whose vote has opened. A job asks it now and then; no door waits for it. */
export const freezeDueBallots = (perform: Perform, db: Reader, keys: LedgerKeys): Promise<void> =>
  eachDueVote(perform, db, sql`ballot_frozen_at is null and opens_at <= clock_timestamp()`, (work, slug) => freezeBallot(work, slug, keys))

/** Seals every edition whose vote has closed. A job asks it now and then; a late one keeps no door open. */
export const sealDueVotes = (perform: Perform, db: Reader, keys: LedgerKeys): Promise<void> =>
  eachDueVote(perform, db, sql`sealed_at is null and closes_at <= clock_timestamp()`, (work, slug) => sealVote(work, slug, keys))
