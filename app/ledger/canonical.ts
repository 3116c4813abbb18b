/**
 * Canonical JSON (RFC 8785): members sorted by UTF-16 code units, no space. Whoever holds the same value writes the same
 * bytes, and so finds the same hash. Members that are `undefined` are left out; a date is its ISO string.
 */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, held]) => held !== undefined).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(',')}}`
}
