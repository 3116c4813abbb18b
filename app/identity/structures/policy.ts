import { placedName } from '~/territories/placed-name'
import { namesThem } from '../names-them'
import type { Viewer } from '../viewer'
import type { AskRefusal, DecideRefusal, Structure } from './structure'

/** How many structures a person may have waiting: moderators look at each. */
export const STRUCTURES_LIMIT = 3

type AskFacts = { /** The living territory that has this SIREN. */ known: Parameters<typeof placedName>[0] | null; /** The SIRENs this person waits for. */ waiting: readonly string[] }

/** Why this person cannot ask for the structure of this SIREN; null when they can. */
export function whyCannotAskFor(siren: string, { known, waiting }: AskFacts): AskRefusal | null {
  if (known) return { refused: 'known-territory', territory: placedName(known) }
  if (waiting.includes(siren)) return { refused: 'asked-already' }
  return waiting.length >= STRUCTURES_LIMIT ? { refused: 'too-many-structures' } : null
}

/** Why this moderator cannot decide of a structure; null when they can. Nobody decides of one they asked for. */
export function whyCannotDecide(actor: Pick<Viewer, 'personId' | 'roles'>, asked: (Pick<Structure, 'decidedAt'> & { askedMeanwhile: boolean }) | null, askers: readonly string[]): DecideRefusal | null {
  if (!actor.roles.includes('moderator')) return { refused: 'not-a-moderator' }
  if (!asked || asked.decidedAt) return { refused: 'decided-already' }
  if (askers.includes(actor.personId)) return { refused: 'oneself' }
  return asked.askedMeanwhile ? { refused: 'asked-meanwhile' } : null
}

/** Why a structure is not refused for this reason; null when it is. Each of those who asked reads it: it names none of them. */
export function whyCannotTell(reason: string, askers: readonly Pick<Viewer, 'displayName' | 'email'>[]): DecideRefusal | null {
  if ([...reason.trim()].length < 10) return { refused: 'reason-too-short' }
  return askers.some((asker) => namesThem(reason, asker)) ? { refused: 'reason-names-them' } : null
}
