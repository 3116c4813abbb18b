import type { Tx } from '~db/client.server'
import { notFound } from '~/http/problems.server'
import { findViewer } from './find-viewer.server'
import type { Viewer } from './viewer'

/** Who acts, as known inside the act's own transaction: a role or a proof taken back a moment ago no longer serves. @throws 404 */
export async function findActor(tx: Tx, personId: string): Promise<Viewer> {
  const actor = await findViewer(tx, personId)
  if (!actor) throw notFound('Ce compte n’existe plus\u00a0: il vient d’être effacé. Pour participer de nouveau, ouvrez-en un autre.')
  return actor
}
