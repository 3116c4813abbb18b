import { describe, expect, test } from 'vitest'
import { whyWrongNumber } from '~/territories/number'

describe('Un numéro SIREN ou SIRET faux', () => {
  test.each([
    ['213105555', 'SIREN est faux'], ['213 105 545', 'SIREN est faux'], ['21310555400018', 'SIRET est faux'], ['213.105.554.00071', 'SIRET est faux'],
    ['2131055540001', 'celui-ci en a 13'], ['213 105 554 0001', 'celui-ci en a 13'], ['2131055540', 'celui-ci en a 10'], ['213105554000170', 'celui-ci en a 15'],
  ])('« %s » le dit', (typed, said) => expect(whyWrongNumber(typed)).toContain(said))

  test.each(['213105554', '213 105 554', '21310555400017', '213-105-554 00017', '35600000000048', '35600000000001', '35600000000055', '31000', '31555', '2A004', '21310555', '2131', 'Toulouse', '', 'Saint-Denis 93'])(
    '« %s » n’est pas accusé', (typed) => expect(whyWrongNumber(typed)).toBeNull())
})
