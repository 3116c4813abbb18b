import type { Reader } from '~db/client.server'
import { isDemoPerson } from '../demo-people.server'
import { isTwoFactors, needsTwoFactors, powersOf } from '../policy'
import type { Viewer } from '../viewer'
import { findTied } from './session.server'

/**
 * Who is looking, with the roles that their session gives on a site that has ProConnect: those that decide for others
 * sleep unless it was opened by two factors, not long ago. Asked only of whom holds one. The people of a demonstration are
 * nobody's account: anyone enters as them by one click.
 */
export async function withSessionPowers(db: Reader, viewer: Viewer, session: { id: string | null; demo: boolean }): Promise<Viewer> {
  if (!viewer.roles.some(needsTwoFactors)) return viewer
  const tied = await findTied(db, session.id)
  const strong = tied ? isTwoFactors(tied) : session.demo && (await isDemoPerson(db, viewer.personId))
  return { ...viewer, ...powersOf(viewer.roles, strong) }
}
