import { describe, expect, test } from 'vitest'
import { groupNear } from '~/contributions/near/group-near.server'
import { LABELLED } from './labelled'

const TEXTS = LABELLED.flatMap(([title, text, [otherTitle, otherText = '']], at) => [{ id: 2 * at, title, text }, { id: 2 * at + 1, title: otherTitle, text: otherText }])

describe('Les groupes de contributions proches', () => {
  test('sont les mêmes dans n’importe quel ordre, chacune dans un seul, jamais seule', async () => {
    const groups = await groupNear(TEXTS)
    expect(await groupNear([...TEXTS].reverse())).toEqual(groups)
    const ids = groups.flatMap(({ ids }) => ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(groups.every(({ ids: together, word }) => together.length >= 2 && together.length <= 12 && word.length > 1)).toBe(true)
  })

  test('rapprochent un besoin et le même dit autrement, le plus souvent', async () => {
    const groups = await groupNear(TEXTS)
    const pairs = groups.flatMap(({ ids }) => ids.flatMap((one, at) => ids.slice(at + 1).map((other) => Math.floor(one / 2) === Math.floor(other / 2))))
    const right = pairs.filter(Boolean).length
    expect(right / LABELLED.length).toBeGreaterThan(0.25)
    expect(right / pairs.length).toBeGreaterThan(0.15)
  })

  test('se cherchent par tranches, qui laissent leur tour aux autres', async () => {
    let turns = 0
    let isOver = false
    const others = () => { turns++; if (!isOver) setImmediate(others) }
    setImmediate(others)
    await groupNear(Array.from({ length: 10 }, (_, round) => TEXTS.map((text) => ({ ...text, id: round * TEXTS.length + text.id }))).flat())
    isOver = true
    expect(turns).toBeGreaterThan(5)
  })

  test('disent en un mot ce qu’elles ont en commun, tel qu’il est écrit', async () => {
    const groups = await groupNear([
      { id: 1, title: 'Réserver un repas à la cantine', text: 'Les familles réservent la cantine au téléphone.' },
      { id: 2, title: 'La cantine sans gaspillage', text: 'La cantine jette un repas sur quatre.' },
      { id: 3, title: 'Numériser le plan du cimetière', text: 'Le plan date de 1952.' },
    ])
    expect(groups).toEqual([{ ids: [1, 2], word: 'cantine' }])
  })
})
