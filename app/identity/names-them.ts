import type { Viewer } from './viewer'

/** Whether words name a person, by their name or their address: where they are kept for others, whoever leaves could not be taken out of them. */
export function namesThem(words: string, { displayName, email }: Pick<Viewer, 'displayName' | 'email'>): boolean {
  const said = words.toLowerCase()
  return [displayName, email ?? ''].some((name) => name.trim().length > 2 && said.includes(name.trim().toLowerCase()))
}
