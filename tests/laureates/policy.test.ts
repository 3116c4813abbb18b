import { describe, expect, test } from 'vitest'
import { ROLES } from '~db/schema/identity'
import type { Role } from '~/identity/viewer'
import type { Calendar } from '~/editions/calendar'
import type { Designation } from '~/laureates/designation'
import { laureateShape } from '~/laureates/forms'
import { whyCannotAdd, whyCannotCancel, whyCannotConfirm, whyCannotPrepare, whyCannotRemove, whyCannotSend, whyCannotTakeBack } from '~/laureates/policy'
import { designationSentence } from '~/laureates/refusals'

const hour = (at: number) => new Date(Date.UTC(2027, 5, 1, at))
const calendar: Calendar = [
  { kind: 'application', opensAt: hour(1), closesAt: hour(3) },
  { kind: 'launch', opensAt: hour(4), closesAt: hour(6) },
]
const funded = { calendar, at: hour(5), envelopeCents: 1000 }
type Actor = { personId: string; roles: Role[] }
const preparer: Actor = { personId: 'a', roles: ['moderator'] }
const other: Actor = { personId: 'b', roles: ['moderator'] }
const sentAt = hour(4)
const said = (refusal: { refused: string } | null) => refusal?.refused ?? 'allowed'

type Live = Pick<Designation, 'preparedBy' | 'preparerInOffice' | 'sentAt' | 'confirmedAt' | 'lines' | 'totalCents'>
const preparing: Live = { preparedBy: 'a', preparerInOffice: true, sentAt: null, confirmedAt: null, lines: 2, totalCents: 900 }
const lists: Record<string, Live | null> = {
  'aucune liste': null,
  'en préparation': preparing,
  'transmise': { ...preparing, sentAt },
  'publiée': { ...preparing, sentAt, confirmedAt: hour(5) },
}

/** What each act answers: to who prepares the list, then to another moderator. */
const acts = {
  prepare: (who: Actor, live: Live | null) => whyCannotPrepare(who, funded, live),
  add: (who: Actor, live: Live | null) => whyCannotAdd(who, funded, live, 100),
  remove: (who: Actor, live: Live | null) => whyCannotRemove(who, funded, live),
  send: (who: Actor, live: Live | null) => whyCannotSend(who, funded, live),
  takeBack: (who: Actor, live: Live | null) => whyCannotTakeBack(who, funded, live),
  cancel: (who: Actor, live: Live | null) => whyCannotCancel(who, live, 'Un motif assez long.'),
  confirm: (who: Actor, live: Live | null) => whyCannotConfirm(who, funded, live, sentAt),
}
const none = ['nothing-prepared', 'nothing-prepared']
const done = ['already-published', 'already-published']
const table: Record<string, Record<keyof typeof acts, string[]>> = {
  'aucune liste': { prepare: ['allowed', 'allowed'], add: none, remove: none, send: none, takeBack: none, cancel: none, confirm: none },
  'en préparation': {
    prepare: ['allowed', 'prepared-by-another'], add: ['allowed', 'prepared-by-another'], remove: ['allowed', 'prepared-by-another'],
    send: ['allowed', 'prepared-by-another'], takeBack: ['not-sent', 'not-sent'], cancel: ['allowed', 'allowed'], confirm: ['same-person', 'not-sent'],
  },
  'transmise': {
    prepare: ['allowed', 'prepared-by-another'], add: ['already-sent', 'prepared-by-another'], remove: ['already-sent', 'prepared-by-another'],
    send: ['already-sent', 'prepared-by-another'], takeBack: ['allowed', 'allowed'], cancel: ['allowed', 'allowed'], confirm: ['same-person', 'allowed'],
  },
  'publiée': { prepare: done, add: done, remove: done, send: done, takeBack: done, cancel: done, confirm: done },
}

test('Une liste préparée par quelqu’un qui ne modère plus n’est plus confirmée par personne', () => {
  const left = { ...preparing, sentAt, preparerInOffice: false }
  expect([preparer, other].map((who) => said(acts.confirm(who, left)))).toEqual(['same-person', 'preparer-left-office'])
  expect(said(acts.cancel(other, left))).toBe('allowed')
})

describe.each(Object.keys(lists))('Une liste : %s', (state) => {
  test.each(Object.keys(acts) as (keyof typeof acts)[])('%s', (act) => {
    const live = lists[state] ?? null
    expect([said(acts[act](preparer, live)), said(acts[act](other, live))]).toEqual(table[state]?.[act])
  })
})

describe.each(ROLES.filter((role) => role !== 'moderator'))('Avec le rôle %s', (role) => {
  test.each(Object.keys(acts) as (keyof typeof acts)[])('%s est refusé', (act) => {
    const who = { personId: 'b', roles: [role] }
    expect(said(acts[act](who, lists.transmise ?? null))).toBe('not-a-moderator')
  })
})

describe.each([
  ['avant le lancement', new Date(hour(4).getTime() - 1), 'phase-not-open'],
  ['à l’ouverture', hour(4), 'allowed'],
  ['juste avant la clôture', new Date(hour(6).getTime() - 1), 'allowed'],
  ['à la clôture', hour(6), 'phase-closed'],
] as const)('%s', (_moment, at, outcome) => {
  test(`préparer, transmettre, rendre et publier : ${outcome}`, () => {
    const when = { ...funded, at }
    expect([
      said(whyCannotPrepare(other, when, null)), said(whyCannotAdd(preparer, when, preparing, 1)), said(whyCannotRemove(preparer, when, preparing)),
      said(whyCannotSend(preparer, when, preparing)), said(whyCannotTakeBack(other, when, { ...preparing, sentAt })),
      said(whyCannotConfirm(other, when, { ...preparing, sentAt }, sentAt)),
    ]).toEqual(Array(6).fill(outcome))
  })
})

describe('L’enveloppe', () => {
  test('se dépense jusqu’au dernier centime, pas un de plus, et dit de combien', () => {
    expect(whyCannotAdd(preparer, funded, preparing, 100)).toBeNull()
    const over = whyCannotAdd(preparer, funded, preparing, 12_145)
    expect(over).toEqual({ refused: 'over-envelope', overCents: 12_045, envelopeCents: 1000 })
    expect(over && designationSentence(over)).toMatch(/de 120,45\s€/)
  })

  test('est redemandée à la publication', () => {
    expect(said(whyCannotConfirm(other, { ...funded, envelopeCents: 899 }, { ...preparing, sentAt }, sentAt))).toBe('over-envelope')
  })
})

test('On ne publie que la liste qu’on a lue', () => {
  expect(said(whyCannotConfirm(other, funded, { ...preparing, sentAt }, hour(3)))).toBe('list-changed')
})

test('Une liste vide ne se transmet ni ne se publie', () => {
  const empty = { ...preparing, lines: 0, totalCents: 0 }
  expect(said(whyCannotSend(preparer, funded, empty))).toBe('empty-list')
  expect(said(whyCannotConfirm(other, funded, { ...empty, sentAt }, sentAt))).toBe('empty-list')
})

describe('Un montant tapé devient des centimes exacts', () => {
  const read = (amount: string) => laureateShape.safeParse({ proposal: '1', carrier: 'application-1', title: 'Un titre', amount }).data?.amount
  test.each([
    ['120 000', 12_000_000], ['120 000,5', 12_000_050], ['120000.50', 12_000_050], ['1 234,07 €', 123_407], ['0,01', 1], ['19,99', 1999],
  ])('%s', (typed, cents) => expect(read(typed)).toBe(cents))
  test.each(['', '0', '-5', '1,234,5', '12,345', 'douze', '1e9', '10000000000', '0x10'])('« %s » est refusé', (typed) => expect(read(typed)).toBeUndefined())
})
