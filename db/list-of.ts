/** A list as PostgreSQL writes an array, to be cast where it is used. Lighter than as many JSON objects. */
export const listOf = (values: (number | boolean | string | null)[]): string =>
  `{${values.map((value) => (typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : (value ?? 'NULL'))).join(',')}}`
