import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A name for one way to ProConnect and back, that nobody guesses. */
export const drawState = (): string => randomBytes(32).toString('base64url')

/** A state as the table keeps it: whoever reads the table cannot come back in somebody's place. */
export const storedState = (state: string): string => createHash('sha256').update(state).digest('hex')

/**
 * What the answer must match, drawn from the browser's own secret rather than kept: only the browser that left can
 * come back, and no table holds what would let another one do so.
 */
export const wayBackOf = (browser: string, state: string) => {
  const drawn = (purpose: string) => createHmac('sha256', browser).update(`${purpose} ${state}`).digest('base64url')
  return { state, nonce: drawn('nonce'), verifier: drawn('verifier') }
}

export type WayBack = ReturnType<typeof wayBackOf>
