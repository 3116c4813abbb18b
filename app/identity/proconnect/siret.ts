import type { TerritoryOfSiren } from '~/territories/list-by-siren.server'
import { hasKey } from '~/territories/number'

/** Why the SIRET of an identity provider proves nothing. */
export type SiretRefusal = { found: false; refused: 'missing' | 'not-fourteen-digits' | 'wrong-key' | 'closed' | 'no-territory' | 'ended-by-team' }
/** What a SIRET says: the territories that have its SIREN (a commune may also be a département), or why none. */
export type SiretFinding = SiretRefusal | { found: true; territories: TerritoryOfSiren[] }

/** Why a SIRET names no establishment that is open; null when it may. Its last digit is a key. */
export function whySiretIsNone(siret: string | null, closed: boolean): SiretRefusal | null {
  if (!siret) return { found: false, refused: 'missing' }
  if (!/^\d{14}$/.test(siret)) return { found: false, refused: 'not-fourteen-digits' }
  if (!hasKey(siret)) return { found: false, refused: 'wrong-key' }
  return closed ? { found: false, refused: 'closed' } : null
}

/** The establishment’s organisation: the first nine digits. */
export const sirenOf = (siret: string): string => siret.slice(0, 9)

/** As it is read: 219 740 115 00016. */
export const spacedSiret = (siret: string): string => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4')

/** The French of each: what happened, and why nothing is proven by it. */
export const SIRET_REFUSALS: Record<SiretRefusal['refused'], string> = {
  'missing': 'Votre fournisseur d’identité n’indique aucun SIRET\u00a0: rien ne dit pour quelle collectivité vous travaillez.',
  'not-fourteen-digits': 'Le SIRET que votre fournisseur d’identité indique n’a pas quatorze chiffres\u00a0: il ne désigne aucun établissement.',
  'wrong-key': 'Le SIRET que votre fournisseur d’identité indique est mal formé\u00a0: sa clé de contrôle ne correspond pas à ses autres chiffres.',
  'closed': 'Le SIRET que votre fournisseur d’identité indique est celui d’un établissement fermé\u00a0: il ne prouve plus rien.',
  'no-territory': 'Le SIRET que votre fournisseur d’identité indique n’est celui d’aucune commune, intercommunalité, ni d’aucun département ou région de la liste officielle.',
  'ended-by-team': 'L’équipe de la consultation a retiré votre rattachement à la collectivité de ce SIRET\u00a0: votre seule parole ne le prouve plus.',
}
