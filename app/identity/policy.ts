import { placedName } from '~/territories/placed-name'
import type { AddRefusal, AttachmentRefusal, CodeRefusal, ProfileRefusal, RegistrationRefusal, SignInCode } from './sign-in'
import type { Attachment, Role, Viewer } from './viewer'

/** How long a code can be typed. */
export const CODE_LIFE_MS = 10 * 60_000
/**
 * Wrong codes typed for one address in a day at most, from all browsers: guessing goes on in new ones, five tries after
 * five. At fifty, a thousand days make one chance in twenty; bounded by the letters alone, sixteen months make an even one.
 */
export const TRIES_A_DAY = 50
export const TRIES_WINDOW_MS = 24 * 3_600_000
/** How long a newcomer whose address has just been proven may take to introduce themselves. */
export const REGISTRATION_LIFE_MS = 30 * 60_000

/** How long a session lives without its person, and at most, whatever they do. */
export const SESSION_IDLE_MS = 12 * 3_600_000
export const SESSION_LIFE_MS = 7 * 24 * 3_600_000
/** How often at most a session is written that its person was there: a request does not write. */
export const SEEN_EVERY_MS = 15 * 60_000
/** How long before its end a person is told that their session ends. */
export const SESSION_WARNING_MS = 10 * 60_000

/** When a session begun at `createdAt`, whose person is there at `at`, ends if they do nothing more. */
export const sessionEnd = (createdAt: Date, at: Date): Date => new Date(Math.min(at.getTime() + SESSION_IDLE_MS, createdAt.getTime() + SESSION_LIFE_MS))

/**
 * What a page is told to be left of its session, in milliseconds: never more than what it has just after it was last
 * written that its person was there. A page read twice is then the same to the byte: a hidden vote is watched by that.
 */
export const leastLeft = (leftMs: number): number => Math.min(leftMs, SESSION_IDLE_MS - SEEN_EVERY_MS)

/** Why no code can be tried at `at` in a browser whose last code is `code`; null when one can. */
export function whyCannotTry(code: Pick<SignInCode, 'usedAt' | 'expiresAt' | 'triesLeft'> | null, at: Date): Exclude<CodeRefusal, { refused: 'other-letter' | 'no-tries-today' }> | null {
  if (!code) return { refused: 'no-code' }
  if (code.usedAt) return { refused: 'code-used' }
  if (at >= code.expiresAt) return { refused: 'code-expired' }
  return code.triesLeft > 0 ? null : { refused: 'no-tries-left' }
}

/** Why no code of an address is judged any more today, even right, after so many wrong ones; null when one is. */
export const whyNoneToday = (wrongTries: number): CodeRefusal | null => (wrongTries < TRIES_A_DAY ? null : { refused: 'no-tries-today' })

/** Why a browser whose last code is `code` cannot open an account at `at`: only a right code proves the address. */
export function whyCannotRegister(code: Pick<SignInCode, 'usedAt'> | null, at: Date): RegistrationRefusal | null {
  const proven = code?.usedAt && at.getTime() < code.usedAt.getTime() + REGISTRATION_LIFE_MS
  return proven ? null : { refused: 'address-not-proven' }
}

/** Why a person cannot declare for which territory they speak: once proven, it no longer changes by a simple word. */
export const whyCannotDeclare = (present: Pick<Attachment, 'level' | 'name' | 'kind' | 'departement'> | null): AttachmentRefusal | null =>
  present?.level === 'proven' ? { refused: 'already-proven', territory: placedName(present) } : null

/** Whether a person is proven to speak for this territory, whichever they act for. */
export const isProven = (mine: readonly Pick<Attachment, 'territoryId' | 'level'>[], territoryId: number): boolean =>
  mine.some((one) => one.territoryId === territoryId && one.level === 'proven')

/** How many territories one person may speak for: an agent shared by the communes of a valley, not a country. */
export const TERRITORIES_LIMIT = 10

/** Why a person cannot add this territory to those they speak for; null when they can. */
export function whyCannotAdd(mine: readonly Pick<Attachment, 'territoryId'>[], chosen: Pick<Attachment, 'territoryId' | 'name' | 'kind' | 'departement'> | null): AddRefusal | null {
  if (!chosen) return { refused: 'unknown-territory' }
  if (mine.some(({ territoryId }) => territoryId === chosen.territoryId)) return { refused: 'attached-already', territory: placedName(chosen) }
  return mine.length >= TERRITORIES_LIMIT ? { refused: 'too-many-territories' } : null
}

/** Why a person cannot change their profile: it was proven together with their attachment, and gives them a vote. */
export const whyCannotTake = (profile: Viewer['profile'], present: Pick<Viewer, 'profile' | 'attachment'>): ProfileRefusal | null =>
  profile !== present.profile && present.attachment?.level === 'proven' ? { refused: 'profile-proven' } : null

/** How long a session opened by two factors gives the powers that ask for them: a day's work, where the session itself lasts a week. */
export const TWO_FACTORS_LIFE_MS = 12 * 3_600_000

/** Whether a session that ProConnect opened `agoMs` ago still stands for two factors: a computer left behind decides nothing the next day. */
export const isTwoFactors = ({ mfa, agoMs }: { mfa: boolean; agoMs: number }): boolean => mfa && agoMs < TWO_FACTORS_LIFE_MS

/** Whether a role decides for others, hence asks for two factors where the site has ProConnect. */
export const needsTwoFactors = (role: Role): boolean => role === 'moderator' || role === 'administrator'

/** Which of the roles held a session gives, and which sleep until it is opened by two factors. */
export const powersOf = (held: readonly Role[], twoFactors: boolean): { roles: Role[]; asleep: Role[] } => ({
  roles: held.filter((role) => twoFactors || !needsTwoFactors(role)),
  asleep: held.filter((role) => !twoFactors && needsTwoFactors(role)),
})
