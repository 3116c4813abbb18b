import { beforeAll, describe, expect, test } from 'vitest'
import { findTerritories } from '~/territories/find-territories'
import type { Gazetteer } from '~/territories/gazetteer'
import { openGazetteer } from '~/territories/gazetteer.server'
import { searchTerritories } from '~/territories/search.server'
import { wordsOf } from '~/territories/search-words'
import { inRolledBackWork } from '../support/database'
import { TYPED } from './typed'

let gazetteer: Gazetteer
beforeAll(() => inRolledBackWork(async ({ tx }) => {
  gazetteer = await openGazetteer(tx)()
}))

const codesOf = (q: string, limit = 10) => findTerritories(gazetteer, q, limit).map(({ at }) => gazetteer.territories[at]?.code)

const HOSTILE = [
  '', '   ', '%', '_', '--', '\u0000', 'zzzzqqqq', '’', '🙂', 'a'.repeat(5000), "'; drop table territory; --", '\ud800', '\u202e', '(((((', '\\', '.*', '٣١٠٠٠',
  '99999', '000000000', '9'.repeat(5000), 'ﷺ'.repeat(90),
]

describe.each(Object.entries(TYPED))('La recherche d’un territoire, %s', (_, typed) => {
  test.each(typed)('« %s » trouve d’abord %s', (q, code) => expect(codesOf(q)[0]).toBe(code))
})

describe('La recherche d’un territoire', () => {
  test('range l’exact, puis le début, puis les mots, et chacun par population', () => {
    expect(codesOf('vienne', 2)).toEqual(['86', '38544'])
    const ranks = findTerritories(gazetteer, 'saint-denis', 100).map(({ score }) => score)
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
    const populations = findTerritories(gazetteer, 'villeneuve', 30).map(({ at }) => gazetteer.territories[at]).filter((one) => one?.name === 'Villeneuve').map((one) => one?.population ?? 0)
    expect(populations.length).toBeGreaterThan(3)
    expect(populations).toEqual(populations.toSorted((one, other) => other - one))
  })

  test.each(['evry', 'Évry', 'bourg', 'Châteauneuf'])('range ensemble, par population, les « %s » d’aujourd’hui et ceux dont le nom d’hier commence celui d’aujourd’hui', (q) => {
    const exact = findTerritories(gazetteer, q, 10).filter(({ at, former }) => wordsOf(former ?? gazetteer.territories[at]?.name ?? '').join(' ') === wordsOf(q).join(' '))
    expect(new Set(exact.map(({ former }) => former !== null)).size).toBe(2)
    expect(exact.map(({ at }) => at)).toEqual(exact.map(({ at }) => at).toSorted((one, other) => one - other))
  })

  test('ne met pas devant celle qui se nomme ainsi la grande commune dont un village se nommait de même', () => {
    expect(codesOf('Torfou', 2)).toEqual(['91619', '49301'])
  })

  test('ne donne pas pour ancien nom ce qui est le nom d’aujourd’hui', () => {
    expect(findTerritories(gazetteer, 'st die des vosges', 1)).toEqual([expect.objectContaining({ former: null })])
  })

  test('propose aussi ce qui est à une faute près quand peu de noms commencent ainsi', () => {
    expect(codesOf('renes')).toContain('35238')
  })

  test('rend ce que l’écran montre, au plus autant que demandé', async () => {
    const [toulouse, ...others] = await searchTerritories(async () => gazetteer, 'toulouse', 3)
    expect(toulouse).toEqual({
      id: expect.any(Number), kind: 'commune', code: '31555', siren: '213105554', name: 'Toulouse',
      departement: '31', departementName: 'Haute-Garonne', population: expect.any(Number), formerName: null,
    })
    expect(others.length).toBeLessThanOrEqual(2)
    expect((await searchTerritories(async () => gazetteer, 'vire'))[0]).toMatchObject({ name: 'Vire Normandie', departementName: 'Calvados', formerName: 'Vire' })
    expect((await searchTerritories(async () => gazetteer, 'Marseille 16e arrondissement'))[0]).toMatchObject({ name: 'Marseille', formerName: 'Marseille 16e Arrondissement' })
    expect((await searchTerritories(async () => gazetteer, '75115'))[0]).toMatchObject({ name: 'Paris', formerName: 'Paris 15e Arrondissement' })
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '1e5', '-1', 'x '.repeat(2000), 'st '.repeat(40), 'saint martin de la mer sur la lanterne et le grand bois'])('lit %j sans tomber', (q) => {
    expect(codesOf(q).length).toBeLessThanOrEqual(10)
  })

  test.each(HOSTILE)('ne trouve rien pour %j, sans tomber', (q) => expect(codesOf(q)).toEqual([]))
})
