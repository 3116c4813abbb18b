import type { Reader } from '~db/client.server'
import { listBySiren } from '~/territories/list-by-siren.server'
import { type SiretFinding, sirenOf, whySiretIsNone } from './siret'

/** What the SIRET told by ProConnect says of a territory. It proves nothing until the person confirms it. */
export async function readSiret(db: Reader, { siret, closed }: { siret: string | null; closed: boolean }): Promise<SiretFinding> {
  const refusal = whySiretIsNone(siret, closed)
  if (refusal || !siret) return refusal ?? { found: false, refused: 'missing' }
  const territories = await listBySiren(db, sirenOf(siret))
  return territories.length > 0 ? { found: true, territories } : { found: false, refused: 'no-territory' }
}
