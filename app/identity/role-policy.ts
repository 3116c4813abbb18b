import type { RoleRefusal } from './power'
import type { Role } from './viewer'

/** Who gives or takes a role; null for the operator of the server, from its command line. */
type Actor = { personId: string; roles: Role[] } | null
type Facts = { actor: Actor; personId: string; role: Role; isHeld: boolean }

const whyNotAnAdministrator = (actor: Actor): RoleRefusal | null => (actor && !actor.roles.includes('administrator') ? { refused: 'not-an-administrator' } : null)

/** Why this person's account cannot be read by their address: it is for those who give roles. */
export const whyCannotReadPerson = whyNotAnAdministrator

/** Why a role cannot be given; null when it can. An administrator gives none to themselves. */
export function whyCannotGrant({ actor, personId, role, isHeld }: Facts): RoleRefusal | null {
  const refusal = whyNotAnAdministrator(actor)
  if (refusal) return refusal
  if (actor?.personId === personId) return { refused: 'own-role' }
  return isHeld ? { refused: 'role-held', role } : null
}

/**
 * Why a role cannot be taken; null when it can. No administrator takes the last one's: nobody could give one any more, but
 * the operator, who may.
 */
export function whyCannotRevoke({ actor, role, isHeld, administrators }: Facts & { administrators: number }): RoleRefusal | null {
  const refusal = whyNotAnAdministrator(actor)
  if (refusal) return refusal
  if (!isHeld) return { refused: 'role-not-held', role }
  return actor && role === 'administrator' && administrators <= 1 ? { refused: 'last-administrator' } : null
}
