import type { Reader } from '~db/client.server'
import { findEdition } from './edition.server'
import { movableBoundaries, needsSecondPerson } from './move-policy'
import { listMoveRequests } from './move-requests.server'

/** The calendar as those who may move it see it. */
export type CalendarDesk = Awaited<ReturnType<typeof readCalendarDesk>>

/** Reads the boundaries of an edition, those that can still be moved, and the moves that wait for this person or another. @throws 404 */
export async function readCalendarDesk(db: Reader, slug: string, personId: string) {
  const { id, name, calendar, at } = await findEdition(db, slug)
  const requests = await listMoveRequests(db, id)
  return {
    slug, name, calendar, at,
    movable: movableBoundaries(calendar, at),
    secondPerson: needsSecondPerson(calendar, at),
    requests: requests.map(({ askedBy, ...request }) => ({ ...request, mine: askedBy === personId })),
  }
}
