import { territoryAddress } from '~/territories/address'
import type { ShownTerritory } from './contribution'
import { originWords } from './words'

/** Where a contribution comes from, with the way to all that its territory did; a partner's organisation has no page. */
export const Origin = ({ territory, organisation = '' }: { territory: ShownTerritory | null; organisation?: string }) =>
  territory ? <a href={territoryAddress(territory)}>{originWords(territory, '')}</a> : organisation
