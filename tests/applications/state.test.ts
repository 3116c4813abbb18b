import { describe, expect, test } from 'vitest'
import { type ApplicationDates, missingSections, stateOfApplication } from '~/applications/application'

const day = new Date('2027-05-01T10:00:00Z')
const none: ApplicationDates = { submittedAt: null, reviewedAt: null, decision: null, withdrawnAt: null }

describe('L’état d’un dossier se lit de ses dates', () => {
  test.each([
    ['draft', {}],
    ['submitted', { submittedAt: day }],
    ['under-review', { submittedAt: day, reviewedAt: day }],
    ['accepted', { submittedAt: day, decision: 'accepted' }],
    ['accepted', { submittedAt: day, reviewedAt: day, decision: 'accepted' }],
    ['declined', { submittedAt: day, reviewedAt: day, decision: 'declined' }],
    ['withdrawn', { withdrawnAt: day }],
    ['withdrawn', { submittedAt: day, decision: 'accepted', withdrawnAt: day }],
  ] as const)('%s %j', (state, dates) => {
    expect(stateOfApplication({ ...none, ...dates })).toBe(state)
  })
})

test('Une section faite de blancs ou trop courte manque encore', () => {
  const whole = 'Une vingtaine de caractères.'
  expect(missingSections({ motivation: whole, means: ' '.repeat(40), calendar: 'Bientôt' })).toEqual(['means', 'calendar'])
})

test('Un texte se mesure comme la base le mesure : un émoji est un caractère', () => {
  expect(missingSections({ motivation: '😀'.repeat(19), means: '😀'.repeat(20), calendar: 'é'.repeat(20) })).toEqual(['motivation'])
})
