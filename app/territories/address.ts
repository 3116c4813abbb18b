import { territoryRef } from './reference'

/** The page of a territory: all that was said, supported and asked in its name. */
export const territoryAddress = (territory: { kind: string; code: string }): string => `/territoires/${territoryRef(territory)}`
