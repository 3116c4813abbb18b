import { and, eq, isNull } from 'drizzle-orm'
import { roleGrant } from '~db/schema/identity'
import { writeJournal } from '~/journal/write-journal.server'
import type { Work } from '~/work.server'
import { holdPerson } from './hold-person.server'
import { personTopic } from './topic'
import type { PowerOver, PowerRefusal } from './power'
import type { Role } from './viewer'

type Granted = { displayName: string }

const live = (personId: string, role: Role) => and(eq(roleGrant.personId, personId), eq(roleGrant.role, role), isNull(roleGrant.revokedAt))

/** Gives a role to the person of an address, from the command line; a line of the journal says so and why. */
export async function grantRole(work: Work, { email, role, reason }: PowerOver & { role: Role }): Promise<PowerRefusal | Granted> {
  const held = await holdPerson(work.tx, email)
  if (!held) return { refused: 'unknown-person', email }
  const present = await work.tx.select().from(roleGrant).where(live(held.id, role))
  if (present.length > 0) return { refused: 'role-held', role }
  await work.tx.insert(roleGrant).values({ personId: held.id, role, reason, grantedAt: await work.at() })
  await record(work, 'role-grant', held, { role, reason })
  return { displayName: held.displayName }
}

/** Takes a role back; the person loses it at their next page, and their open screens are closed. */
export async function revokeRole(work: Work, { email, role, reason }: PowerOver & { role: Role }): Promise<PowerRefusal | Granted> {
  const held = await holdPerson(work.tx, email)
  if (!held) return { refused: 'unknown-person', email }
  const present = await work.tx.select().from(roleGrant).where(live(held.id, role))
  if (present.length === 0) return { refused: 'role-not-held', role }
  await work.tx.update(roleGrant).set({ revokedAt: await work.at() }).where(live(held.id, role))
  await record(work, 'role-revoke', held, { role, reason })
  work.touch(personTopic(held.id))
  return { displayName: held.displayName }
}

const record = (work: Work, act: 'role-grant' | 'role-revoke', held: { id: string }, { role, reason }: { role: Role; reason: string }) =>
  writeJournal(work, { actorId: null, editionId: null, act, object: `person:${held.id}`, reason, details: { title: role, role } })
