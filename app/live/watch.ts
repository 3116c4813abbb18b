/** Which edition a screen wants to follow, and the `seq` it has already. */
export type Watch = { edition: string; have: number | null }

/** Reads what a client sent; null for anything that is not a wish to watch. Never trusts its shape. */
export function readWatch(message: unknown): Watch | null {
  if (typeof message !== 'object' || message === null || !('edition' in message)) return null
  const { edition } = message
  if (typeof edition !== 'string' || !/^[a-z0-9-]{1,60}$/.test(edition)) return null
  const have = 'have' in message && typeof message.have === 'number' ? message.have : null
  return { edition, have }
}
