import { expect, it } from 'vitest'
import { funnelOf } from '~/open-data/process-steps'

const NOTHING = { needs: 0, solutions: 0, regrouped: 0, redirected: 0, rejected: 0, proposals: 0, kept: 0, votes: null, applications: 0, referents: 0, laureates: 0, amountCents: 0 }

it.each([
  [1, ['contribution déposée', 'proposition au vote', 'retenue par le comité', 'projet lauréat']],
  [2, ['contributions déposées', 'propositions au vote', 'retenues par le comité', 'projets lauréats']],
])('the funnel agrees with %d', (n, labels) => {
  const figures = { ...NOTHING, needs: n, proposals: n, kept: n, laureates: n }
  expect(funnelOf({ slug: 'essai' }, figures).map(({ label }) => label)).toEqual(labels)
})
