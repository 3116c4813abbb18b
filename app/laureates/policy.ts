import { lengthOf } from '~/applications/application'
import { type Calendar, whyPhaseClosed } from '~/editions/calendar'
import type { Role } from '~/identity/viewer'
import type { Designation, DesignationRefusal } from './designation'

type Actor = { personId: string; roles: Role[] }
type When = { calendar: Calendar; at: Date }
type Funded = When & { envelopeCents: number }
type Live = Pick<Designation, 'preparedBy' | 'preparerInOffice' | 'sentAt' | 'confirmedAt' | 'lines' | 'totalCents'>

/** What it takes, in characters, to tell why a list is dropped. */
export const LEAST_REASON = 10

/** Why this person cannot begin the list of laureates: one list at a time, in the launch phase, by a moderator. */
export function whyCannotPrepare(actor: Actor, when: When, live: Live | null): DesignationRefusal | null {
  const refusal = whyCannotDesignate(actor, when)
  if (refusal || !live) return refusal
  if (live.confirmedAt) return { refused: 'already-published', confirmedAt: live.confirmedAt }
  return live.preparedBy === actor.personId ? null : { refused: 'prepared-by-another' }
}

/**
 * Why a line cannot be taken off the list. Only the person who prepares it may change it: who had a hand in it could
 * otherwise confirm it too, and two people would be one.
 */
export function whyCannotRemove(actor: Actor, when: When, live: Live | null): DesignationRefusal | null {
  const refusal = whyCannotDesignate(actor, when) ?? whyNotPending(live)
  if (refusal || !live) return refusal
  if (live.preparedBy !== actor.personId) return { refused: 'prepared-by-another' }
  return live.sentAt ? { refused: 'already-sent', sentAt: live.sentAt } : null
}

/** Why a line of this amount cannot be added: the sum of the list never goes over the envelope. */
export const whyCannotAdd = (actor: Actor, funded: Funded, live: Live | null, amountCents: number): DesignationRefusal | null =>
  whyCannotRemove(actor, funded, live) ?? whyOverEnvelope((live?.totalCents ?? 0) + amountCents, funded.envelopeCents)

/** Why the list cannot be handed over for confirmation. */
export function whyCannotSend(actor: Actor, funded: Funded, live: Live | null): DesignationRefusal | null {
  const refusal = whyCannotAdd(actor, funded, live, 0)
  if (refusal || !live) return refusal
  return live.lines === 0 ? { refused: 'empty-list' } : null
}

/** Why a list handed over cannot be given back to be changed: any moderator may ask it, until it is published. */
export function whyCannotTakeBack(actor: Actor, when: When, live: Live | null): DesignationRefusal | null {
  const refusal = whyCannotDesignate(actor, when) ?? whyNotPending(live)
  if (refusal) return refusal
  return live?.sentAt ? null : { refused: 'not-sent' }
}

/** Why a list cannot be dropped. Nothing public is undone by it: the calendar has no say. */
export function whyCannotCancel(actor: Actor, live: Live | null, reason: string): DesignationRefusal | null {
  if (!actor.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  const refusal = whyNotPending(live)
  if (refusal) return refusal
  return lengthOf(reason) < LEAST_REASON ? { refused: 'reason-too-short' } : null
}

/**
 * Why this person cannot publish the list: never who prepared it, never for someone no longer in office, never another
 * list than the one they read, never more than the envelope, never outside the launch.
 * @param seen when the list they read was handed over
 */
export function whyCannotConfirm(actor: Actor, funded: Funded, live: Live | null, seen: Date): DesignationRefusal | null {
  const refusal = whyCannotDesignate(actor, funded) ?? whyNotPending(live)
  if (refusal || !live) return refusal
  if (live.preparedBy === actor.personId) return { refused: 'same-person' }
  if (!live.preparerInOffice) return { refused: 'preparer-left-office' }
  if (!live.sentAt) return { refused: 'not-sent' }
  if (live.sentAt.getTime() !== seen.getTime()) return { refused: 'list-changed' }
  if (live.lines === 0) return { refused: 'empty-list' }
  return whyOverEnvelope(live.totalCents, funded.envelopeCents)
}

function whyCannotDesignate(actor: Actor, { calendar, at }: When): DesignationRefusal | null {
  return actor.roles.includes('moderator') ? whyPhaseClosed(calendar, 'launch', at) : { refused: 'not-a-moderator' }
}

function whyNotPending(live: Live | null): DesignationRefusal | null {
  if (!live) return { refused: 'nothing-prepared' }
  return live.confirmedAt ? { refused: 'already-published', confirmedAt: live.confirmedAt } : null
}

const whyOverEnvelope = (totalCents: number, envelopeCents: number): DesignationRefusal | null =>
  totalCents > envelopeCents ? { refused: 'over-envelope', overCents: totalCents - envelopeCents, envelopeCents } : null
