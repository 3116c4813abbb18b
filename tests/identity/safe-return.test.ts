import { describe, expect, test } from 'vitest'
import { carryReturn, returnOf, safeReturn } from '~/identity/safe-return'

describe('Le retour après la connexion', () => {
  test.each([
    ['/consultations/2021', '/consultations/2021'],
    ['/consultations/2021/propositions?tri=soutiens#p12', '/consultations/2021/propositions?tri=soutiens#p12'],
    ['/recherche?q=//exemple.org', '/recherche?q=//exemple.org'],
    ['/thèmes/été', '/th%C3%A8mes/%C3%A9t%C3%A9'],
    ['/', '/'],
  ])('reste sur ce site : %s', (asked, expected) => expect(safeReturn(asked)).toBe(expected))

  test.each([
    null, undefined, '', 'https://exemple.org', 'http:exemple.org', 'javascript:alert(1)', 'data:text/html,x', 'consultations',
    '//exemple.org', '///exemple.org', '/\\exemple.org', '\\\\exemple.org', '/\t/exemple.org', '/\n/exemple.org', '\u0000//exemple.org',
    ' //exemple.org', '/ /exemple.org', '/.//exemple.org', '/..//exemple.org', '/a/..//exemple.org', '/%2e//exemple.org',
    '/./\\exemple.org', '//ici.invalid/consultations',
    '/connexion', '/connexion/code', '/connexion?retour=/connexion', '/deconnexion',
  ])('ne sort pas du site et ne tourne pas en rond : %j', (asked) => expect(safeReturn(asked)).toBe('/compte'))

  test('n’est pas sans fin', () => expect(safeReturn(`/${'a'.repeat(1000)}`)).toBe('/compte'))

  test('est porté d’une étape à l’autre, une fois jugé', () => {
    const request = (retour: string) => new Request(`http://localhost/connexion?retour=${encodeURIComponent(retour)}`)
    expect(carryReturn('/connexion/code', returnOf(request('/regles?a=1&b=2')))).toBe('/connexion/code?retour=%2Fregles%3Fa%3D1%26b%3D2')
    expect(carryReturn('/connexion/code', returnOf(request('//exemple.org')))).toBe('/connexion/code')
  })
})
