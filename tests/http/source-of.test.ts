import { expect, test } from 'vitest'
import { sourceOf } from '~/http/source-of.server'

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  sourceOf({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } })

test.each([
  ['sans mandataire, la machine qui parle', '198.51.100.7', undefined, '198.51.100.7'],
  ['la même, sur une prise ouverte aux deux familles', '::ffff:198.51.100.7', undefined, '198.51.100.7'],
  ['d’une machine étrangère, X-Forwarded-For n’est pas cru', '198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['pas même si elle se dit d’ici', '198.51.100.7', '127.0.0.1', '198.51.100.7'],
  ['d’un mandataire de cette machine, il l’est', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['en IPv6 aussi', '::1', '203.0.113.9', '203.0.113.9'],
  ['pas ce que le visiteur y avait écrit avant', '::ffff:127.0.0.1', '192.0.2.1, 192.0.2.2,203.0.113.9', '203.0.113.9'],
  ['à travers deux mandataires de cette machine', '127.0.0.1', '192.0.2.1, 203.0.113.9, 127.0.0.1', '203.0.113.9'],
  ['un mot qui n’est pas une adresse ne vaut rien', '127.0.0.1', '203.0.113.9, inconnu', '127.0.0.1'],
  ['ni rien du tout', '127.0.0.1', '', '127.0.0.1'],
  ['un abonné en IPv6 est un bloc entier', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['quelle qu’en soit l’écriture', '127.0.0.1', '2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['des zéros compris', '2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['une connexion déjà rompue', undefined, undefined, ''],
])('%s', (_case, peer, forwarded, expected) => {
  expect(from(peer, forwarded)).toBe(expected)
})
