import type { Db } from '~db/client.server'
import type { PublishedCounts } from '~/contributions/published-counts.server'
import type { Nearby } from '~/contributions/near/nearby.server'
import type { Files } from '~/files/files.server'
import type { RateLimits } from '~/http/rate-limits.server'
import type { ProConnect } from '~/identity/proconnect/provider.server'
import type { OpenSession, Sessions } from '~/identity/sessions.server'
import type { Viewer } from '~/identity/viewer'
import type { LedgerKeys } from '~/ledger/keys.server'
import type { ReadGazetteer } from '~/territories/gazetteer.server'
import type { BallotBox } from '~/votes/ballot-box.server'
import type { Perform } from '~/work.server'

/** What a request may use. Everything shared by requests comes through here, never through a module. */
export type Context = {
  db: Db
  perform: Perform
  ballotBox: BallotBox
  /** The territories as they are searched, in memory once. */
  readGazetteer: ReadGazetteer
  /** What resembles a text among published contributions, in memory once. */
  nearby: Nearby
  /** How many contributions each edition has published, counted for a few seconds. */
  publishedCounts: PublishedCounts
  /** What signs ledgers: the same on every instance. */
  ledgerKeys: LedgerKeys
  sessions: Sessions
  rateLimits: RateLimits
  /** Where the request comes from, as far as counting goes (`sourceOf`). */
  source: string
  /** The mark of the network it comes from, all that may be kept of it; null when that tells nothing. */
  network(): string | null
  /** The session of the browser, asked once a request; null for a visitor. */
  session(): Promise<OpenSession | null>
  /** Speaks to ProConnect; null on a site that has none. */
  proconnect: ProConnect | null
  /** Who is looking, asked once a request; null for a visitor. */
  viewer(): Promise<Viewer | null>
  /** Where what people join is kept, and who looks at it first. */
  files: Files
  brand: 'neutre' | 'etat'
  demo: boolean
  publicUrl: string
  /** The address of whoever runs the site; null when none was given. */
  contact: string | null
  /** Opens the scripts of this one page to the browser. */
  nonce: string
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends Context {}
  /** Loader data keeps its types (dates stay dates) on its way to the page. */
  interface Future {
    v3_singleFetch: true
  }
}
