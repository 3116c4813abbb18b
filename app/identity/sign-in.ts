import type { signInCode } from '~db/schema/identity'

/** A code as it was sent to an address, asked for by one browser. */
export type SignInCode = typeof signInCode.$inferSelect

/** A code was asked for in `browser` (its secret token) for `email`. */
export type CodeRequest = { email: string; browser: string }

export type CodeRefusal =
  | { refused: 'no-code' }
  | { refused: 'other-letter' }
  | { refused: 'code-used' }
  | { refused: 'code-expired' }
  | { refused: 'no-tries-left' }
  | { refused: 'no-tries-today'; /** When codes of this address are judged again. */ until: Date }
  | { refused: 'wrong-code'; triesLeft: number }

export type RegistrationRefusal = { refused: 'address-not-proven' } | { refused: 'address-taken' }

export type AttachmentRefusal = { refused: 'already-proven'; territory: string } | { refused: 'attached-already'; territory: string } | { refused: 'unknown-territory' }

/** Why a person cannot speak for one more territory. */
export type AddRefusal = { refused: 'attached-already'; territory: string } | { refused: 'too-many-territories' } | { refused: 'unknown-territory' }

export type ProfileRefusal = { refused: 'profile-proven' }
