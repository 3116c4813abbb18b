import { expect, test } from 'vitest'
import { placedName } from '~/territories/placed-name'

test.each([
  [{ name: 'Saint-Denis', kind: 'commune', departement: '93' }, 'Saint-Denis (93)'],
  [{ name: 'Cantal', kind: 'departement', departement: '15' }, 'Cantal'],
  [{ name: 'Bretagne', kind: 'region', departement: null }, 'Bretagne'],
  [{ name: 'CC de Saint-Flour', kind: 'epci', departement: '15' }, 'CC de Saint-Flour (15)'],
] as const)('%o se lit %s', (territory, read) => expect(placedName(territory)).toBe(read))
