import type { Reader } from '~db/client.server'
import { type Nearby, openNearby } from '~/contributions/near/nearby.server'

/** What resembles a text, as the database has it at each question: a test does not wait a second to see what it wrote. */
export const nearbyOf = (db: Reader): Nearby => openNearby(db, { keptFor: 0, wait: 10_000 })
