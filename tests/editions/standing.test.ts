import { describe, expect, test } from 'vitest'
import type { Calendar, PhaseKind } from '~/editions/calendar'
import { openActOf } from '~/editions/open-act'
import { type Rules, rulesOf2021 } from '~/editions/rules'
import { mostAlive, whereItStands } from '~/editions/standing'
import { standingWords } from '~/editions/words'

const KINDS: PhaseKind[] = ['consultation', 'vote', 'application', 'launch']
const day = (n: number) => new Date(Date.UTC(2027, 0, n, 11))

/** Ten days a phase, then five days of nothing. */
const CALENDAR: Calendar = KINDS.map((kind, index) => ({ kind, opensAt: day(1 + index * 15), closesAt: day(11 + index * 15) }))

describe('Où en est une édition', () => {
  test.each<[string, Calendar, Date, string, string]>([
    ['avant la première phase', CALENDAR, day(0), 'waiting', 'La consultation ouvre le 1er janvier 2027 à 12 h'],
    ['à l’ouverture', CALENDAR, day(1), 'open', 'Consultation ouverte'],
    ['à la clôture, et jusqu’à la suivante', CALENDAR, day(11), 'waiting', 'Le vote ouvre le 16 janvier 2027 à 12 h'],
    ['pendant le vote', CALENDAR, day(20), 'open', 'Vote ouvert'],
    ['à la fin de la dernière', CALENDAR, day(56), 'over', 'Terminée depuis le 25 février 2027 à 12 h'],
    ['sans calendrier', [], day(1), 'unplanned', 'Le calendrier n’est pas encore publié'],
  ])('%s', (_, calendar, at, state, words) => {
    const standing = whereItStands(calendar, at)
    expect(standing.state).toBe(state)
    expect(standingWords(standing).replaceAll('\u00a0', ' ')).toBe(words)
  })

  test('montre d’abord l’édition qui vote, puis celle qui consulte, puis celle qui ouvrira ; jamais une terminée', () => {
    const vote = { name: 'vote', calendar: CALENDAR, at: day(20) }
    const consultation = { name: 'consultation', calendar: CALENDAR, at: day(5) }
    const waiting = { name: 'attente', calendar: CALENDAR, at: day(12) }
    const over = { name: 'terminée', calendar: CALENDAR, at: day(90) }
    expect(mostAlive([over, waiting, consultation, vote])?.name).toBe('vote')
    expect(mostAlive([over, waiting, consultation])?.name).toBe('consultation')
    expect(mostAlive([over, waiting])?.name).toBe('attente')
    expect(mostAlive([over])).toBeUndefined()
  })
})

describe('L’acte offert par le bandeau', () => {
  const at = { consultation: day(5), vote: day(20), application: day(35), launch: day(50) }
  test.each<[PhaseKind, 'elected' | 'agent' | 'partner' | null, string | undefined]>([
    ['consultation', null, 'contributions/nouvelle'],
    ['consultation', 'partner', 'contributions/nouvelle'],
    ['vote', 'agent', 'propositions'],
    ['vote', 'partner', undefined],
    ['vote', null, 'propositions'],
    ['application', 'elected', 'candidatures'],
    ['application', 'partner', undefined],
    ['launch', 'partner', 'laureats'],
  ])('en phase %s, à %s : %s', (kind, profile, path) => {
    const act = openActOf({ slug: 'essai', calendar: CALENDAR, rules: rulesOf2021, at: at[kind], designatedAt: null }, { profile })
    expect(act?.to).toBe(path && `/consultations/essai/${path}`)
  })

  test('ne promet pas de lauréats avant leur publication', () => {
    const launch = { slug: 'essai', calendar: CALENDAR, rules: rulesOf2021, at: at.launch }
    expect(openActOf({ ...launch, designatedAt: null }, { profile: null })?.label).toBe('Où en est la désignation')
    expect(openActOf({ ...launch, designatedAt: day(48) }, { profile: null })?.label).toBe('Voir les lauréats')
  })

  test('suit les règles de l’édition, et n’offre rien entre deux phases', () => {
    const rules: Rules = { ...rulesOf2021, votes: { ...rulesOf2021.votes, profiles: ['partner'] } }
    expect(openActOf({ slug: 'essai', calendar: CALENDAR, rules, at: day(20), designatedAt: null }, { profile: 'partner' })?.label).toBe('Voter')
    expect(openActOf({ slug: 'essai', calendar: CALENDAR, rules, at: day(12), designatedAt: null }, { profile: 'agent' })).toBeUndefined()
  })
})
