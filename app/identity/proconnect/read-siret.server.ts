import type { Reader } from '~db/client.server'
import { listBySiren } from '~/territories/list-by-siren.server'
import { listEndedByTeam } from './ended-by-team.server'
import { type SiretFinding, sirenOf, whySiretIsNone } from './siret'

/**
 * What the SIRET told by ProConnect of a person says of a territory. It proves nothing until they confirm it; nor then,
 * where the team has ended it.
 */
export async function readSiret(db: Reader, { siret, closed, personId }: { siret: string | null; closed: boolean; personId: string }): Promise<SiretFinding> {
  const refusal = whySiretIsNone(siret, closed)
  if (refusal || !siret) return refusal ?? { found: false, refused: 'missing' }
  const territories = await listBySiren(db, sirenOf(siret))
  if (territories.length === 0) return { found: false, refused: 'no-territory' }
  const ended = await listEndedByTeam(db, personId)
  const open = territories.filter(({ id }) => !ended.includes(id))
  return open.length > 0 ? { found: true, territories: open } : { found: false, refused: 'ended-by-team' }
}
