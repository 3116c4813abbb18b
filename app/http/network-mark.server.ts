import { createHmac, hkdfSync } from 'node:crypto'
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Where a request comes from when a proxy hides it, or from within: in these, everyone is beside everyone. */
const INNER = new BlockList()
for (const [network, bits] of [['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) INNER.addSubnet(network, bits)
for (const [network, bits] of [['fc00::', 7], ['fe80::', 10]] as const) INNER.addSubnet(network, bits, 'ipv6')
// The block of `::1`. As an address: as a subnet it would hold all of IPv4, which is written within it.
INNER.addAddress('::', 'ipv6')

export type MarkNetwork = (source: string) => string | null

/**
 * Makes the marks of networks: the same for the 256 IPv4 addresses, or the 48 bits of IPv6, that one organisation often
 * holds together. Keyed by the site's secret: without it, a leaked table would give each block back in seconds.
 * The mark of what `sourceOf` gives is null when that tells nothing of where a person is.
 */
export function openNetworkMarks(secret: string): MarkNetwork {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'co-construire network', 32))
  return (source) => {
    const network = networkOf(source)
    return network && createHmac('sha256', key).update(network).digest('hex').slice(0, 32)
  }
}

function networkOf(source: string): string | null {
  if (isIPv4(source)) return INNER.check(source) ? null : source.split('.').slice(0, 3).join('.')
  const block = source.replace('/64', '')
  return isIPv6(block) && !INNER.check(block, 'ipv6') ? block.split(':').slice(0, 3).join(':') : null
}
