import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedCounts } from '~/live/changed-counts'
import { hear, type Message } from '~/live/hear'
import type { Tally } from '~/live/tally'

const served: Tally = { edition: '2026', seq: 4, sealed: false, hidden: false, counts: [count(1, 3), count(2, 1)] }
const message = (seq: number, rest: Partial<Message> = {}): Message => ({ edition: '2026', seq, sealed: false, hidden: false, ...rest })
function count(proposal: number, territories: number) {
  return { proposal, territories, people: territories }
}

test.each<[string, Message, Tally | 'gap']>([
  ['ce qui a changé depuis ce que l’écran sait', message(5, { from: 4, counts: [count(2, 2)] }), message(5, { counts: [count(1, 3), count(2, 2)] })],
  ['ce qui a changé depuis moins que ce que l’écran sait', message(6, { from: 2, counts: [count(1, 9)] }), 'gap'],
  ['ce qui suit un état jamais vu', message(9, { from: 8, counts: [count(2, 7)] }), 'gap'],
  ['un message plus ancien', message(3, { from: 2, counts: [count(1, 0)] }), served],
  ['le même état', message(4, { from: 2, counts: [count(1, 0)] }), served],
  ['un état entier de la même ligne, que l’écran sait déjà', message(4, { whole: true, counts: [count(1, 3)] }), served],
  ['un état entier, aussi loin soit-il', message(90, { whole: true, counts: [count(3, 1)] }), message(90, { counts: [count(3, 1)] })],
  ['une autre édition', message(90, { edition: '2021', whole: true }), served],
  ['des comptes qui se cachent', message(5, { from: 4, hidden: true }), message(5, { hidden: true })],
])('Un écran entend %s', (_, told, expected) => {
  expect(hear(served, told)).toEqual(expected)
})

test('un écran qui manque n’importe quels messages ne montre jamais un faux compte, et finit juste', () => {
  const step = fc.record({ proposal: fc.integer({ min: 1, max: 4 }), territories: fc.nat(50), lost: fc.boolean(), alone: fc.boolean() })
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
    let truth: Tally = served
    const history = new Map([[truth.seq, truth]])
    let screen: Tally = served
    let before = truth
    for (const { proposal, territories, lost, alone } of steps) {
      truth = { ...truth, seq: truth.seq + 1, counts: [...(truth.counts ?? []).filter((known) => known.proposal !== proposal), count(proposal, territories)] }
      history.set(truth.seq, truth)
      // Read by this screen alone, at once or never: the others are told of it with what follows.
      if (alone && !lost) screen = asTally(hear(screen, { ...truth, whole: true }))
      if (alone) continue
      const from = before
      before = truth
      if (lost) continue
      const known = hear(screen, { ...truth, from: from.seq, counts: changedCounts(from, truth) as Tally['counts'] })
      screen = known === 'gap' ? asTally(hear(screen, { ...truth, whole: true })) : known
      expect(byNumber(screen)).toEqual(byNumber(history.get(screen.seq)))
    }
    expect(byNumber(asTally(hear(screen, { ...truth, whole: true })))).toEqual(byNumber(truth))
  }))
})

const byNumber = (tally: Tally | undefined) => [...(tally?.counts ?? [])].sort((a, b) => a.proposal - b.proposal)

function asTally(known: Tally | 'gap'): Tally {
  if (known === 'gap') throw new Error('a whole snapshot left a gap')
  return known
}
