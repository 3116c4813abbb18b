export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** What a row says, when it is written in the one way RFC 8785 allows; undefined when it is not JSON or is spelled otherwise. */
export function readCanonical(row: string): Json | undefined {
  const value = readJson(row)
  try {
    return value !== undefined && spell(value) === row && areWellFormed(value) ? value : undefined
  } catch (tooDeep) {
    if (tooDeep instanceof RangeError) return undefined
    throw tooDeep
  }
}

/** What a text says in JSON, however it is spelled; undefined when it is not JSON. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/**
 * The canonical spelling of a value (RFC 8785): no space, members in the order of their UTF-16 units, numbers and strings
 * as ECMAScript writes them. Duplicate members, `1.0`, `-0`, `1e400` and needless escapes are all lost by reading, so that
 * whatever held them is not spelled like this.
 */
export function spell(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${spell(value[name] ?? null)}`)
  return `{${members.join(',')}}`
}

/** Whether no text holds half a pair of UTF-16 units: UTF-8 cannot write it, and RFC 8785 refuses its escape. */
function areWellFormed(value: Json): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([name, one]) => name.isWellFormed() && areWellFormed(one))
}
