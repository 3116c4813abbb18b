import { PUBLIC_STATES } from './application'

export type ApplicationFilters = { proposalId?: number | undefined; state?: (typeof PUBLIC_STATES)[number] | undefined }

/** What an address asks of the list; what means nothing is left out. */
export function readFilters(search: URLSearchParams): { filters: ApplicationFilters; after: number | undefined } {
  return {
    filters: { proposalId: readNumber(search.get('proposition')), state: PUBLIC_STATES.find((state) => state === search.get('etat')) },
    after: readNumber(search.get('apres')),
  }
}

/** The address of the list under these filters. @param after the last file already read */
export function listAddress(slug: string, { proposalId, state }: ApplicationFilters, after?: number): string {
  const search = new URLSearchParams({
    ...(proposalId !== undefined && { proposition: String(proposalId) }),
    ...(state !== undefined && { etat: state }),
    ...(after !== undefined && { apres: String(after) }),
  })
  return `/consultations/${slug}/candidatures${search.size > 0 ? `?${search}` : ''}`
}

const readNumber = (text: string | null) => (text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined)
