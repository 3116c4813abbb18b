/** What the link of a letter about checkpoints carries, when this is the address of one followed; empty when it is not. */
export function tokenOf(request: Request): string {
  const token = new URL(request.url).searchParams.get('jeton') ?? ''
  return /^[0-9a-f]{40}$/.test(token) ? token : ''
}
