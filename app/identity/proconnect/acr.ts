/** The levels of ProConnect that two factors reach, as it names them. */
export const MULTI_FACTOR = [
  'eidas2',
  'eidas3',
  'https://proconnect.gouv.fr/assurance/self-asserted-2fa',
  'https://proconnect.gouv.fr/assurance/consistency-checked-2fa',
] as const

/** Whether a session opened at this level was by two factors. A level not known here gives nothing. */
export const isMultiFactor = (acr: string | undefined): boolean => MULTI_FACTOR.some((level) => level === acr)
