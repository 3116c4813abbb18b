import type { Reader } from '~db/client.server'
import { keepDoing } from '~/keep-doing.server'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { Perform } from '~/work.server'
import { tellFollowers } from './tell-followers.server'

const PERIOD_MS = 60_000

/** Writes to followers what is due, when the site starts and each minute. On several instances, each is written to once. */
export const startFollowKeeper = (perform: Perform, db: Reader, keys: LedgerKeys): { stop(): Promise<void> } =>
  keepDoing(() => tellFollowers(perform, db, keys).catch((reason: unknown) => console.error('follows:', reason)), PERIOD_MS)
