import { describe, expect, test } from 'vitest'
import { isOwnOrigin, isSameOrigin } from '~/http/same-origin.server'

const host = 'co-construire.example'
const own = `https://${host}`

describe('Une demande qui change quelque chose', () => {
  test.each([
    [true, { host, origin: own }],
    [true, { host, origin: own, 'sec-fetch-site': 'same-origin' }],
    [true, { host, origin: 'null', 'sec-fetch-site': 'same-origin' }],
    [true, { host, 'sec-fetch-site': 'same-origin' }],
    [false, { host }],
    [false, { host, origin: 'null' }],
    [false, { host, origin: 'https://evil.example' }],
    [false, { host, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    [false, { host, origin: own, 'sec-fetch-site': 'cross-site' }],
    [false, { host, origin: own, 'sec-fetch-site': 'same-site' }],
    [false, { host, origin: `https://${host}.evil.example` }],
    [false, { host, origin: 'n’importe quoi' }],
  ])('vient d’une page du site : %s pour %j', (expected, headers) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect(isSameOrigin(method, headers)).toBe(expected)
    expect(isSameOrigin('GET', headers)).toBe(true)
  })
})

test('Un programme sans page peut écouter ; une page étrangère non', () => {
  expect(isOwnOrigin(undefined, host)).toBe(true)
  expect(isOwnOrigin(own, host)).toBe(true)
  expect(isOwnOrigin('https://evil.example', host)).toBe(false)
})
