import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActingFor } from '~/identity/acting-for'

const CHOICE = 'Choisir une autre de mes collectivités'
const shown = (among: number) => renderToStaticMarkup(<ActingFor words="Vous votez pour" attachment={{ name: 'Saint-Denis', kind: 'commune', departement: '93', among }} />)

test('L’acte dit pour quelle collectivité, et n’en propose une autre qu’à qui en a une autre', () => {
  expect(shown(1)).toContain('Vous votez pour <strong>Saint-Denis (93)</strong>.')
  expect(shown(1)).not.toContain(CHOICE)
  expect(shown(2)).toContain(CHOICE)
})
