import type { Context } from '~/context'
import { tooFast } from './problems.server'

/**
 * Counts one more thing that the visitor's source has the site do for nobody it knows. To one address few letters leave
 * already, but whoever names many addresses would have the site write to as many strangers; and whoever leaves for
 * ProConnect without coming back would fill a table. @throws 429
 */
export async function mustNotFlood({ rateLimits, source }: Pick<Context, 'rateLimits' | 'source'>, what: 'codes' | 'subscriptions' | 'departures'): Promise<void> {
  const seconds = await rateLimits.count(what, source)
  if (seconds > 0) throw tooFast(seconds)
}
