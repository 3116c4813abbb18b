/** What colleagues call someone: the first name, and the initial that tells two of them apart. “Anne T.” */
export function firstName(displayName: string): string {
  const [first = '', ...rest] = displayName.trim().split(/\s+/)
  const last = rest.at(-1)
  return last ? `${first}\u00a0${last[0]}.` : first
}

/** “AT”. */
export const initials = (displayName: string) => displayName.trim().split(/[\s-]+/).map(([letter = '']) => letter).join('').slice(0, 3).toUpperCase()
