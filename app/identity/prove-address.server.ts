import { and, eq, isNull } from 'drizzle-orm'
import { person, roleGrant } from '~db/schema/identity'
import { writeJournal } from '~/journal/write-journal.server'
import { writeLetter } from '~/mail/write-letter.server'
import type { Work } from '~/work.server'
import { endSessions } from './end-sessions.server'
import { separatedLetter } from './letters'
import { setAside } from './proconnect/set-aside.server'

const WHY = 'L’adresse de ce compte a été prouvée par quelqu’un qui n’y était pas entré.'

/**
 * Gives an account to whoever has just proven its address, which a provider told and nobody had proven. Whoever opened it
 * by that word may be somebody else: the person who proves the address inherits none of their powers. The accounts of
 * ProConnect are unlinked, the sessions end with their screens, the roles end, the territories are set aside, and a letter
 * says so. The same person loses nothing: one of these accounts of ProConnect, linked again, brings the territories back;
 * and where this browser is signed in as this very person, both are proven already and nothing changes. An address that is
 * theirs no longer, corrected meanwhile, proves nothing of them; of two codes typed together, one gives it.
 * @param signedIn who this browser was signed in as
 */
export async function proveAddress(work: Work, { personId, email, signedIn }: { personId: string; email: string; signedIn: string | null }): Promise<void> {
  const theirs = and(eq(person.id, personId), eq(person.email, email), eq(person.addressTold, true))
  const [proven] = await work.tx.update(person).set({ addressTold: false }).where(theirs).returning({ email: person.email })
  if (signedIn === personId || !proven?.email) return
  await endSessions(work, { personId, except: null })
  await endRoles(work, personId)
  const unlinked = await setAside(work, personId)
  if (unlinked > 0) await writeLetter(work.tx, separatedLetter(proven.email, work.publicUrl))
}

/** None is given to an address that nobody has proven, but some were before that was so. */
async function endRoles(work: Work, personId: string): Promise<void> {
  const ended = await work.tx.update(roleGrant).set({ revokedAt: await work.at() }).where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt))).returning({ role: roleGrant.role })
  for (const { role } of ended) await writeJournal(work, { actorId: personId, editionId: null, act: 'role-revoke', object: `person:${personId}`, reason: WHY, details: { role } })
}
