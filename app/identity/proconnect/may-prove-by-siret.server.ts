import type { Reader } from '~db/client.server'
import type { Viewer } from '../viewer'
import { listEndedByTeam } from './ended-by-team.server'

/** Whether the SIRET that ProConnect tells may prove the attachment a person acts under: it is open, and the team has not ended that one. */
export async function mayProveBySiret(db: Reader, isOpen: boolean, { personId, attachment }: Pick<Viewer, 'personId' | 'attachment'>): Promise<boolean> {
  return isOpen && attachment !== null && !(await listEndedByTeam(db, personId)).includes(attachment.territoryId)
}
