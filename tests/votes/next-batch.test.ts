import { describe, expect, test } from 'vitest'
import { takeBatch } from '~/votes/next-batch'

/** That many wishes, come at these instants, or all at 0. */
const queueOf = (number: number, since = (_n: number) => 0) => Array.from({ length: number }, (_, n) => ({ n, since: since(n) }))
const numbers = (wishes: { n: number }[]) => wishes.map(({ n }) => n)

describe('Le lot suivant', () => {
  test.each([[1, 1], [63, 63], [900, 400]])('de %i qui attendent prend les %i premiers', (waiting, taken) => {
    const queue = queueOf(waiting)
    const { batch, late } = takeBatch(queue, 5)
    expect(numbers(batch)).toEqual(numbers(queueOf(taken)))
    expect([late.length, queue.length]).toEqual([0, waiting - taken])
  })

  test('met à part qui a attendu plus de dix secondes, et ne l’exprime plus', () => {
    const queue = queueOf(6, (n) => n * 1_000)
    const { batch, late } = takeBatch(queue, 12_001)
    expect([numbers(late), numbers(batch), queue]).toEqual([[0, 1, 2], [3, 4, 5], []])
  })

  test('n’a personne quand tous ont trop attendu', () => {
    expect(takeBatch(queueOf(3), 10_001)).toEqual({ batch: [], late: queueOf(3) })
  })
})
