import type { AccessPage } from '~/journal/note-access.server'

/** What each page that shows people to moderators is called. */
export const ACCESS_PAGE_WORDS: Record<AccessPage, string> = {
  voters: 'Votes d’une personne',
  attachments: 'Rattachements',
  roles: 'Rôles',
  journal: 'Journal',
}
