import type { Reader } from '~db/client.server'
import { findEdition } from './edition.server'
import { votesAreHidden } from './hidden-votes'
import { fromOf } from './move-boundary.server'
import { countConcerned, findConcerned } from './move-concerned.server'
import { type Move, type MoveRefusal, needsSecondPerson, whyCannotMove } from './move-policy'
import { consequences, type Moved } from './move-words'

/** What a move would change and whom it concerns, one sentence each; writes nothing. @throws 404 */
export async function checkMove(db: Reader, slug: string, move: Move): Promise<{ move: Moved; consequences: string[] } | MoveRefusal> {
  const edition = await findEdition(db, slug)
  const refusal = whyCannotMove(edition.calendar, move, edition.at)
  if (refusal) return refusal
  const moved = { ...move, from: fromOf(edition, move.kind, move.boundary) }
  const { rules, calendar, at } = edition
  const concerned = countConcerned(await findConcerned(db, edition.id))
  return { move: moved, consequences: consequences(moved, concerned, votesAreHidden(rules, calendar, at), needsSecondPerson(calendar, at)) }
}
