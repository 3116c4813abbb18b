import { expect, test } from 'vitest'
import { openNetworkMarks } from '~/http/network-mark.server'
import { sourceOf } from '~/http/source-of.server'

const markOf = openNetworkMarks('un secret de trente-deux caractères')
const markFrom = (remoteAddress: string, mark = markOf) => mark(sourceOf({ socket: { remoteAddress }, headers: {} }))

test.each([
  ['deux adresses d’un bloc IPv4', '203.0.113.1', '203.0.113.254', true],
  ['deux blocs IPv4', '203.0.113.1', '203.0.114.1', false],
  ['la même adresse, écrite en IPv6', '203.0.113.1', '::ffff:203.0.113.9', true],
  ['deux abonnés d’un bloc IPv6', '2001:db8:1:2::1', '2001:DB8:0001:ffff::1', true],
  ['deux blocs IPv6', '2001:db8:1:2::1', '2001:db8:2:2::1', false],
])('%s : le même réseau, %s et %s, %s', (_case, one, other, expected) => {
  expect(markFrom(one)).toMatch(/^[0-9a-f]{32}$/)
  expect(markFrom(one) === markFrom(other)).toBe(expected)
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.1.1', '100.64.0.1', 'fd12::1', 'fe80::1', '::ffff:c0a8:1', ''])('« %s » ne dit rien d’où l’on est', (address) => expect(markFrom(address)).toBeNull())

test('Sans le secret du site, la marque ne rend pas l’adresse : un autre secret en donne une autre', () => {
  expect(markFrom('203.0.113.1', openNetworkMarks('un autre secret de trente-deux caractères'))).not.toBe(markFrom('203.0.113.1'))
  expect(markFrom('203.0.113.1', openNetworkMarks('un secret de trente-deux caractères'))).toBe(markFrom('203.0.113.1'))
})
