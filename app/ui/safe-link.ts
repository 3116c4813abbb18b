/** Whether an address someone typed is safe to follow: https alone, never `javascript:`, never one that hides where it leads. */
export function isSafeLink(address: string): boolean {
  if (!/^https:\/\/[^\s\u0000-\u001f]+$/i.test(address) || !URL.canParse(address)) return false
  const url = new URL(address)
  return url.username === '' && url.password === '' && url.hostname.includes('.')
}
