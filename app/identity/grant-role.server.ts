import { and, eq, isNull, sql } from 'drizzle-orm'
import { roleGrant } from '~db/schema/identity'
import { writeJournal } from '~/journal/write-journal.server'
import { holdKey, type Work } from '~/work.server'
import { findActor } from './find-actor.server'
import { holdPerson } from './hold-person.server'
import type { RoleRefusal } from './power'
import { whyCannotGrant, whyCannotRevoke } from './role-policy'
import { personTopic } from './topic'
import type { Role } from './viewer'

/** `actorId`: the administrator who acts; none for the operator, from the command line. */
type Asked = ({ email: string } | { personId: string }) & { role: Role; reason: string; actorId?: string }
type Changed = { displayName: string }

const live = (personId: string, role: Role) => and(eq(roleGrant.personId, personId), eq(roleGrant.role, role), isNull(roleGrant.revokedAt))

/**
 * Gives a role to a person; a line of the journal says who did, and why.
 * @returns the refusal (nobody there, not by an administrator, to oneself, held already), or whose role it is now
 */
export async function grantRole(work: Work, asked: Asked): Promise<RoleRefusal | Changed> {
  const { actor, held, isHeld } = await gather(work, asked)
  if (!held) return unknown(asked)
  const refusal = whyCannotGrant({ actor, personId: held.id, role: asked.role, isHeld })
  if (refusal) return refusal
  await work.tx.insert(roleGrant).values({ personId: held.id, role: asked.role, reason: asked.reason, grantedBy: asked.actorId ?? null, grantedAt: await work.at() })
  await record(work, 'role-grant', held, asked)
  return { displayName: held.displayName }
}

/**
 * Takes a role back: the person's sessions end with it, and their open screens are closed. They sign in again without it.
 * A line of the journal says who did, and why.
 * @returns the refusal (nobody there, not by an administrator, not held, the last administrator's), or whose it was
 */
export async function revokeRole(work: Work, asked: Asked): Promise<RoleRefusal | Changed> {
  const { actor, held, isHeld } = await gather(work, asked)
  if (!held) return unknown(asked)
  const administrators = await work.tx.$count(roleGrant, and(eq(roleGrant.role, 'administrator'), isNull(roleGrant.revokedAt)))
  const refusal = whyCannotRevoke({ actor, personId: held.id, role: asked.role, isHeld, administrators })
  if (refusal) return refusal
  await work.tx.update(roleGrant).set({ revokedAt: await work.at() }).where(live(held.id, asked.role))
  await work.tx.execute(sql`delete from session where person_id = ${held.id}`)
  await record(work, 'role-revoke', held, asked)
  work.touch(personTopic(held.id))
  return { displayName: held.displayName }
}

/** What decides, read one act after the other: two administrators who take each other's role would leave none. */
async function gather(work: Work, asked: Asked) {
  await holdKey(work.tx, 'roles')
  const actor = asked.actorId ? await findActor(work.tx, asked.actorId) : null
  const held = await holdPerson(work.tx, asked)
  const isHeld = held !== null && (await work.tx.select({ id: roleGrant.id }).from(roleGrant).where(live(held.id, asked.role))).length > 0
  return { actor, held, isHeld }
}

const unknown = (asked: Asked): RoleRefusal => ({ refused: 'unknown-person', email: 'email' in asked ? asked.email : '' })

const record = (work: Work, act: 'role-grant' | 'role-revoke', held: { id: string }, { role, reason, actorId = null }: { role: Role; reason: string; actorId?: string | null }) =>
  writeJournal(work, { actorId, editionId: null, act, object: `person:${held.id}`, reason, details: { role } })
