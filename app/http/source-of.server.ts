import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'

/**
 * Where a request comes from, as far as counting goes: an IPv4 address, or the block of 64 bits that one subscriber holds in
 * IPv6. `X-Forwarded-For` is believed of a proxy on this very machine alone, and then only what the nearest proxy saw:
 * anyone can write the rest, and would otherwise be somebody else at each request.
 */
export function sourceOf({ socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }): string {
  const peer = plain(socket.remoteAddress ?? '')
  if (!isLoopback(peer)) return blockOf(peer)
  const said = String(headers['x-forwarded-for'] ?? '').split(',').map((address) => plain(address.trim()))
  const seen = said.findLast((address) => !isLoopback(address)) ?? ''
  return blockOf(isIP(seen) ? seen : peer)
}

/** Whether an address is this machine's own. */
export const isLoopback = (address: string | undefined): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address ?? '')

/** A socket open to both families writes IPv4 within IPv6. */
const plain = (address: string) => address.replace(/^::ffff:(?=[\d.]+$)/i, '')

function blockOf(address: string): string {
  if (!isIPv6(address)) return address
  const [before, after] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const left = before ?? []
  const zeros = after ? Array.from({ length: 8 - left.length - after.length }, () => '0') : []
  return `${[...left, ...zeros, ...(after ?? [])].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
