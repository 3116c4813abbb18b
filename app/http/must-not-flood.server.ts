import type { Context } from '~/context'
import { tooFast } from './problems.server'

/**
 * Counts one more letter that the visitor's source has the site write: to one address few leave already, but whoever
 * names many addresses would have the site write to as many strangers. @throws 429
 */
export async function mustNotFlood({ rateLimits, source }: Pick<Context, 'rateLimits' | 'source'>, letters: 'codes' | 'subscriptions'): Promise<void> {
  const seconds = await rateLimits.count(letters, source)
  if (seconds > 0) throw tooFast(seconds)
}
