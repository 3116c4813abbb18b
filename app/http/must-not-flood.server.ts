import type { Context } from '~/context'
import { tooFast } from './problems.server'

/**
 * Counts one more thing that the visitor's source has the site do for nobody it knows. To one address few letters leave
 * already, but whoever names many addresses would have the site write to as many strangers; and whoever leaves for
 * ProConnect without coming back would fill a table. @param whose a person, when it is of them that it is counted @throws 429
 */
export async function mustNotFlood({ rateLimits, source }: Pick<Context, 'rateLimits' | 'source'>, what: 'codes' | 'subscriptions' | 'departures' | 'comments', whose = source): Promise<void> {
  const seconds = await rateLimits.count(what, whose)
  if (seconds > 0) throw tooFast(seconds)
}
