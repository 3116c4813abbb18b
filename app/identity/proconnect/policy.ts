import { isProven } from '../policy'
import type { Attachment, Viewer } from '../viewer'
import type { WayBackRefusal } from './refusals'
import type { SiretFinding } from './siret'

/** How long one may stay at ProConnect. */
export const DEPARTURE_LIFE_MS = 10 * 60_000
/** How long someone back from ProConnect may take to say which account is theirs, or to open one. */
export const ARRIVAL_LIFE_MS = 30 * 60_000

type Departure = { browserHash: string; departedAt: Date }

/** Why a browser cannot come back at `at` by this way: only the one that left can, once, within ten minutes. */
export function whyCannotComeBack(departure: Departure | null, browserHash: string | null, at: Date): WayBackRefusal | null {
  if (!departure) return { refused: 'unknown-departure' }
  if (departure.browserHash !== browserHash) return { refused: 'other-browser' }
  return at.getTime() < departure.departedAt.getTime() + DEPARTURE_LIFE_MS ? null : { refused: 'expired' }
}

/** Whether someone back from ProConnect at `arrivedAt` may still be linked at `at`. */
export const isStillHere = ({ arrivedAt }: { arrivedAt: Date }, at: Date): boolean => at.getTime() < arrivedAt.getTime() + ARRIVAL_LIFE_MS

type Proven = { email: string; usedAt: Date }

/**
 * The address of the account that is opened for someone back from ProConnect: the one they have proven since, because they
 * chose it; else the one that was told; else one this browser proved before. `told`: nobody has proven it. Null without any.
 */
export function addressToOpen({ email, arrivedAt }: { email: string | null; arrivedAt: Date }, proven: Proven | null): { email: string; told: boolean } | null {
  const chosen = proven && proven.usedAt >= arrivedAt ? proven.email : (email ?? proven?.email)
  return chosen ? { email: chosen, told: chosen !== proven?.email } : null
}

/**
 * Whether to ask a person about the SIRET of their provider: it may be that of the provider itself, given to everyone.
 * A partner speaks for no territory; what is proven of it is proven, and of another may be added; a no is asked for once;
 * and what proves nothing is explained to whom has not chosen a territory yet.
 * @param mine every territory the person speaks for, whichever they act for
 */
export function isSiretAsked({ profile }: Pick<Viewer, 'profile'>, mine: readonly Pick<Attachment, 'territoryId' | 'level'>[], finding: SiretFinding, declined: boolean): boolean {
  if (profile === 'partner') return false
  return finding.found ? !declined && !finding.territories.some(({ id }) => isProven(mine, id)) : mine.length === 0
}
