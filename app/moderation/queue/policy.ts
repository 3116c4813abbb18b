import { whyPhaseClosed } from '~/editions/calendar'
import type { Edition } from '~/editions/edition.server'
import type { Role } from '~/identity/viewer'
import { whyCannotRegroup } from '~/proposals/policy'
import type { Look, LookAct, LookRefusal, Shown } from './look'

/** A contribution as an act on it is judged, its row held. */
export type LookFacts = { savedAt: Date; publishedAt: Date | null; withdrawnAt: Date | null; refusedAt: Date | null; hasAuthor: boolean; hasVerdict: boolean; looks: readonly Look[] }

type Moment = Pick<Edition, 'calendar' | 'at' | 'ballotFrozenAt'>

/** How many acts there were, undoings counted: it only grows, so that a page of another moment is known by it. */
export const countLooks = (looks: readonly Look[]): number => looks.length + looks.filter(({ undoneAt }) => undoneAt).length

/** The act that still holds; none once all are undone. */
export const lastLook = (looks: readonly Look[]): Look | undefined => looks.findLast(({ undoneAt }) => !undoneAt)

/**
 * Why a moderator cannot do `act` on this contribution at `edition.at`; null when they can: from the opening of the
 * consultation until the vote opens, on the very wording and after the very acts their page showed. A contribution that has a
 * verdict is no more refused nor changed: the verdict is undone first. The screen asks the same, to explain a closed act.
 */
export function whyCannotLook(act: LookAct | 'undo', facts: LookFacts, shown: Shown, actor: { roles: Role[] }, edition: Moment): LookRefusal | null {
  const closed = whyCannotRegroup(actor, edition)
  if (closed) return closed
  if (facts.withdrawnAt && !facts.refusedAt) return { refused: 'withdrawn-by-author' }
  const meanwhile = whatHappened(facts.looks, shown)
  if (meanwhile) return meanwhile
  if (act === 'undo') return whyCannotUndo(facts)
  if (facts.savedAt.getTime() !== shown.savedAt.getTime()) return { refused: 'changed-meanwhile', savedAt: facts.savedAt }
  if (facts.refusedAt) return { refused: 'already-refused' }
  if (act === 'publish') return facts.publishedAt ? { refused: 'already-public' } : null
  if (act === 'pass') return facts.publishedAt ? null : { refused: 'not-public-yet' }
  if (facts.hasVerdict) return { refused: 'verdict-given' }
  if (act === 'refuse') return null
  return facts.hasAuthor ? whyPhaseClosed(edition.calendar, 'consultation', edition.at) : { refused: 'nobody-to-ask' }
}

/** Whether the act was already done, by the same person and from the same page: a form sent twice. */
export function isDoneAlready(act: LookAct | 'undo', looks: readonly Look[], shown: Shown, personId: string): boolean {
  if (countLooks(looks) !== shown.looks + 1) return false
  if (act === 'undo') return looks.some(({ undoneById, undoneAt }) => undoneById === personId && undoneAt === lastInstant(looks))
  const last = looks.at(-1)
  return last?.number === shown.looks + 1 && last.byId === personId && last.act === act
}

/** What another moderator did since the page was shown. */
function whatHappened(looks: readonly Look[], shown: Shown): LookRefusal | null {
  if (countLooks(looks) === shown.looks) return null
  const at = lastInstant(looks)
  const latest = looks.find((look) => (look.undoneAt ?? look.at) === at)
  if (!latest || !at) return null
  const { act, undoneAt, undoneBy, by } = latest
  return { refused: 'looked-meanwhile', act, at: new Date(at), undone: undoneAt !== null, by: (undoneAt ? undoneBy : by) ?? by }
}

/** A publication is undone only where it had waited: `look-publish` is written of no other. */
function whyCannotUndo({ looks, hasVerdict }: LookFacts): LookRefusal | null {
  const last = lastLook(looks)
  if (!last) return { refused: 'nothing-to-undo' }
  return last.act === 'publish' && hasVerdict ? { refused: 'verdict-given' } : null
}

const lastInstant = (looks: readonly Look[]): string | undefined =>
  looks.flatMap(({ at, undoneAt }) => (undoneAt ? [at, undoneAt] : [at])).sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1)
