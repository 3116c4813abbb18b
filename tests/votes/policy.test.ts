import { describe, expect, test } from 'vitest'
import type { Calendar } from '~/editions/calendar'
import { votesAreHidden } from '~/editions/hidden-votes'
import { type Rules, rulesOf2021 } from '~/editions/rules'
import { isPageOld } from '~/votes/page-is-old'
import { type Voter, whyCannotVote, whyCannotWithdraw } from '~/votes/policy'
import { voteSentence, voteStatus } from '~/votes/refusals'
import type { VoteRefusal } from '~/votes/vote'

const opensAt = new Date('2027-04-01T07:00:00Z')
const closesAt = new Date('2027-05-01T10:00:00Z')
const calendar: Calendar = [{ kind: 'vote', opensAt, closesAt }]
const during = new Date('2027-04-10T10:00:00Z')
const before = (instant: Date) => new Date(instant.getTime() - 1)
const AURILLAC = { name: 'Aurillac', kind: 'commune', departement: '15', code: '15014', level: 'proven' } as const
const CABA = { name: 'CABA', kind: 'epci', code: '241500230', level: 'proven' } as const
const RODEZ = { name: 'Rodez', kind: 'commune', code: '12202', level: 'declared' } as const
const agent: Voter = { profile: 'agent', roles: [], attachment: AURILLAC }
const votes = (changed: Partial<Rules['votes']>): Rules => ({ ...rulesOf2021, votes: { ...rulesOf2021.votes, ...changed } })

type Case = { case: string; voter?: Voter; rules?: Rules; at?: Date; calendar?: Calendar; supports?: number; shownFor?: string; refusal: VoteRefusal | null }
const CASES: Case[] = [
  { case: 'un agent au rattachement prouvé', refusal: null },
  { case: 'une élue', voter: { ...agent, profile: 'elected' }, refusal: null },
  { case: 'à l’instant de l’ouverture', at: opensAt, refusal: null },
  { case: 'une milliseconde avant l’ouverture', at: before(opensAt), refusal: { refused: 'phase-not-open', kind: 'vote', opensAt } },
  { case: 'une milliseconde avant la clôture', at: before(closesAt), refusal: null },
  { case: 'à l’instant de la clôture', at: closesAt, refusal: { refused: 'phase-closed', kind: 'vote', closesAt } },
  { case: 'sans vote au calendrier', calendar: [], refusal: { refused: 'phase-not-planned', kind: 'vote' } },
  { case: 'un partenaire', voter: { ...agent, profile: 'partner' }, refusal: { refused: 'profile-does-not-vote' } },
  { case: 'sans territoire', voter: { ...agent, attachment: null }, refusal: { refused: 'no-territory' } },
  { case: 'qui modère, sans territoire', voter: { ...agent, roles: ['moderator'], attachment: null }, refusal: { refused: 'moderator-without-territory', votes: rulesOf2021.votes } },
  { case: 'qui modère et parle pour un territoire', voter: { ...agent, roles: ['moderator'] }, refusal: null },
  { case: 'un groupement', voter: { ...agent, attachment: CABA }, refusal: { refused: 'territory-does-not-vote', territory: 'CABA' } },
  { case: 'un groupement, si la règle le permet', voter: { ...agent, attachment: CABA }, rules: votes({ kinds: ['epci'] }), refusal: null },
  { case: 'un rattachement seulement déclaré', voter: { ...agent, attachment: RODEZ }, refusal: { refused: 'attachment-not-proven', territory: 'Rodez' } },
  { case: 'un soutien de moins que la limite', rules: votes({ limit: 3 }), supports: 2, refusal: null },
  { case: 'la limite atteinte', rules: votes({ limit: 3 }), supports: 3, refusal: { refused: 'vote-limit-reached', limit: 3 } },
  { case: 'sans limite, mille soutiens', supports: 1000, refusal: null },
  { case: 'dont la page montrait cette collectivité', shownFor: 'commune-15014', refusal: null },
  { case: 'dont la page en montrait une autre', shownFor: 'commune-15187', refusal: { refused: 'acts-for-another', territory: 'Aurillac (15)' } },
  { case: 'dont la page n’en montrait aucune', shownFor: '', refusal: { refused: 'acts-for-another', territory: 'Aurillac (15)' } },
  { case: 'dont la page en montrait une autre que celle, seulement déclarée, pour qui l’on agit', voter: { ...agent, attachment: RODEZ }, shownFor: 'commune-15014', refusal: { refused: 'acts-for-another', territory: 'Rodez' } },
  { case: 'dont la page en montrait une autre que le groupement pour qui l’on agit', voter: { ...agent, attachment: CABA }, shownFor: 'commune-15014', refusal: { refused: 'acts-for-another', territory: 'CABA' } },
  { case: 'qui n’agit plus pour aucune', voter: { ...agent, attachment: null }, shownFor: 'commune-15014', refusal: { refused: 'acts-for-another', territory: null } },
  { case: 'dont la page en montrait une autre, la limite atteinte', rules: votes({ limit: 3 }), supports: 3, shownFor: 'commune-15187', refusal: { refused: 'acts-for-another', territory: 'Aurillac (15)' } },
  { case: 'dont la page en montrait une autre, le vote clos', shownFor: 'commune-15187', at: closesAt, refusal: { refused: 'phase-closed', kind: 'vote', closesAt } },
  { case: 'le calendrier passe avant tout autre motif', voter: { ...agent, profile: 'partner', attachment: null }, at: closesAt, refusal: { refused: 'phase-closed', kind: 'vote', closesAt } },
]

describe('Qui peut voter', () => {
  test.each(CASES)('$case', ({ voter = agent, rules = rulesOf2021, at = during, calendar: planned = calendar, supports = 0, shownFor, refusal }) => {
    expect(whyCannotVote(voter, { calendar: planned, rules, at, supports, shownFor })).toEqual(refusal)
  })

  test('on retire son soutien tant que le vote est ouvert, quoi que l’on soit devenu', () => {
    expect(whyCannotWithdraw({ calendar, at: during })).toBeNull()
    expect(whyCannotWithdraw({ calendar, at: closesAt })).toEqual({ refused: 'phase-closed', kind: 'vote', closesAt })
  })
})

describe('Ce que dit un refus', () => {
  const refusals: VoteRefusal[] = [...CASES.flatMap(({ refusal }) => refusal ?? []), { refused: 'nothing-to-withdraw' }]
  test.each(refusals)('$refused : une phrase, et un statut qui dit si cela peut changer', (refusal) => {
    expect(voteSentence(refusal)).toMatch(/^\p{Lu}.{20,}\.$/u)
    expect(voteSentence(refusal)).not.toMatch(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]| undefined/)
    const mayChange = /^(phase|vote-limit|acts-for|nothing)/.test(refusal.refused)
    expect(voteStatus(refusal)).toBe(mayChange ? 409 : 403)
  })
})

describe('Une page est relue', () => {
  const OLD = ['profile-does-not-vote', 'no-territory', 'moderator-without-territory', 'territory-does-not-vote', 'attachment-not-proven', 'vote-limit-reached', 'acts-for-another', 'nothing-to-withdraw']
  test.each(OLD)('après %s\u00a0: elle offrait ce que la personne ne peut plus', (refused) => expect(isPageOld(refused)).toBe(true))
  test.each(['phase-not-open', 'phase-closed', 'phase-not-planned'])('pas après %s\u00a0: son compte à rebours la relit, et toutes à la fois', (refused) => expect(isPageOld(refused)).toBe(false))
  test.each(['not-signed-in', 'too-many-at-once', 'unconfirmed', 'too-fast', 'toString', ''])('pas après « %s »\u00a0: elle n’apprendrait rien', (refused) => expect(isPageOld(refused)).toBe(false))
})

test('À qui modère sans territoire, on dit à qui le vote est réservé, selon les règles de l’édition', () => {
  const { votes: changed } = votes({ profiles: ['elected'], kinds: ['region'] })
  expect(voteSentence({ refused: 'moderator-without-territory', votes: changed })).toBe('Modérer une consultation ne donne pas de voix. Les élus votent, pour une région.')
})

test('des comptes cachés le restent jusqu’à l’instant de la clôture, et seulement si la règle le veut', () => {
  const hidden = votes({ hidden: true })
  expect([before(opensAt), opensAt, during, before(closesAt)].map((at) => votesAreHidden(hidden, calendar, at))).toEqual([true, true, true, true])
  expect(votesAreHidden(hidden, calendar, closesAt)).toBe(false)
  expect(votesAreHidden(hidden, [], during)).toBe(true)
  expect(votesAreHidden(rulesOf2021, calendar, during)).toBe(false)
})
