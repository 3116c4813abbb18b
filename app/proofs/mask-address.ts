/**
 * An address as it is shown to who only declared its territory: enough to know which mailbox to open, for whoever has it,
 * and nothing to write to for whoever has not.
 */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
