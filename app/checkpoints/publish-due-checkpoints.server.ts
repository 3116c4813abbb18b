import { sql } from 'drizzle-orm'
import type { Reader } from '~db/client.server'
import { eachDueVote } from '~/editions/each-due-vote.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Perform } from '~/work.server'
import { publishCheckpoint } from './publish-checkpoint.server'

/** Publishes the checkpoint of every edition where one may be due: the verb says. A late one is late, nothing else. */
export const publishDueCheckpoints = (perform: Perform, db: Reader, keys: LedgerKeys): Promise<void> =>
  eachDueVote(perform, db, sql`ballot_frozen_at is not null and (sealed_at is not null or closes_at > clock_timestamp())
    and not exists (select from checkpoint where edition_id = edition.id and published_at >= coalesce(sealed_at, clock_timestamp() - interval '15 minutes'))`,
  (work, slug) => publishCheckpoint(work, slug, keys))
