/** Whether an error says that the database cannot be reached, or is starting or stopping: trying again later may do. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^(CONNECT|ECONN|ENOTFOUND|ETIMEDOUT|57P0|53300|08)/.test(code) || isDatabaseAway(error.cause)
}
