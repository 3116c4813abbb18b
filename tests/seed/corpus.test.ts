import { describe, expect, test } from 'vitest'
import { NOTICE, SUMMARY } from '../../db/seed/archive/words'
import { ideas, pieces, themeNames } from '../../db/seed/corpus'
import { DEMO_NOTICE, DEMO_PLANS } from '../../db/seed/demo/plans'
import schemes from '../../db/seed/schemes.json'

/** What French typography forbids, each with an example. */
const FAULTS: [string, RegExp][] = [
  ['une apostrophe droite (l\'eau)', /'/],
  ['des guillemets droits ("eau")', /"/],
  ['une espace sécable avant : ; ? ! % » €', /[ \t][:;?!%»€]/],
  ['aucune espace avant ; ? ! »', /[^\s\u00a0\u202f?!.…][;?!»]/],
  ['une espace sécable après «', /«(?![\u00a0\u202f])/],
  ['une espace double ou au bord', /^\s|\s$| {2}/],
]

function faultsIn(texts: string[]): string[] {
  return texts.flatMap((text) => FAULTS.filter(([, pattern]) => pattern.test(text)).map(([fault]) => `${fault} : ${text.slice(0, 120)}`))
}

describe('Le corpus écrit à la main', () => {
  test('est composé en français, typographie comprise', () => {
    expect(faultsIn(pieces.flatMap(({ title, text, beneficiaries, solution, fate }) => [title, text, beneficiaries, ...Object.values(solution ?? {}), ...('reason' in fate ? [fate.reason] : [])].filter(Boolean)))).toEqual([])
    expect(faultsIn(ideas.flatMap(({ title, summary, theme }) => [title, summary, theme]))).toEqual([])
    expect(faultsIn([NOTICE, SUMMARY, DEMO_NOTICE, ...DEMO_PLANS.flatMap(({ name, summary }) => [name, summary])])).toEqual([])
    expect(faultsIn(schemes.flatMap(({ title, pilot, facts }) => [title, pilot, facts.target, facts.funding, facts.type, facts.envelope?.scope].filter((text) => text != null)))).toEqual([])
  })

  test('présente chaque consultation sans futur : le texte reste vrai quand l’étape est passée', () => {
    const future = /(?<!\p{L})(?:va|vont)(?!\p{L})|\p{L}(?:ra|ront)(?!\p{L})/u
    expect('Les lauréats vont être désignés.').toMatch(future)
    expect('Ils seront suivis.').toMatch(future)
    expect([SUMMARY, ...DEMO_PLANS.map(({ summary }) => summary)].filter((summary) => future.test(summary))).toEqual([])
  })

  test('traite au moins 120 sujets, dans les 14 thèmes', () => {
    const subjects = new Map(pieces.filter(({ fate, named }) => fate.verdict === 'regrouped' && !named).map(({ subject, theme }) => [`${theme} ${subject}`, theme]))
    expect(subjects.size).toBeGreaterThanOrEqual(120)
    expect(new Set(subjects.values()).size).toBe(14)
    expect(themeNames).toHaveLength(14)
  })

  test('n’a pas deux titres semblables, à la casse et aux accents près', () => {
    const forms = pieces.map(({ title }) => title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim())
    expect(new Set(forms).size).toBe(forms.length)
  })

  test('tient dans les champs du formulaire', () => {
    expect(pieces.filter(({ title, text, beneficiaries }) => title.length > 120 || text.length > 10_000 || text.length < 20 || beneficiaries.length > 200)).toEqual([])
  })
})
